package io.perennial.outbox;

import io.perennial.clock.BusinessClock;
import io.perennial.contract.Ids;
import io.perennial.contract.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Events that could not be applied, and those of the same customer that wait behind them. Kept in the hearer's own
 * database, written in the transaction that passed over them: nothing is lost between broker and table.
 */
@ApplicationScoped
class ParkedEvents {

    /** The reason of an event that is in order but came before another that is missing. */
    static final String WAITING = "WAITING";

    // What it said stands where it was applied, or nobody wants it: here it would outlive whom it is about.
    private static final String SAID_NO_MORE = "body = null, mended_body = null ";

    private final Sql sql;
    private final BusinessClock clock;
    private final InboxMetrics metrics;
    private final ParkedBodies bodies;

    ParkedEvents(Sql sql, BusinessClock clock, InboxMetrics metrics, Instance<ParkedBodies> bodies) {
        this.bodies = bodies.isResolvable() ? bodies.get() : ParkedBodies.IN_CLEAR;
        this.sql = sql;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Parks an event behind one that is missing. */
    void wait(Arrival.Ordered event) {
        insert(event.letter(), event.customerId(), event.seq(), WAITING, "do nothing");
    }

    /** Parks an event of our own for a reason. One that waited and now turns out to be at fault gets the new reason. */
    void park(Arrival arrival, String reason) {
        if (arrival instanceof Arrival.Ordered event) {
            park(event.letter(), event.customerId(), event.seq(), reason);
        } else {
            Arrival.Unreadable letter = (Arrival.Unreadable) arrival;
            park(letter.letter(), letter.customerId(), letter.seq(), reason);
        }
    }

    /** Parks an event of another bank system. */
    void park(BankArrival arrival, String reason) {
        insert(arrival.letter(), null, null, reason, "do nothing");
        metrics.parked(arrival.letter(), reason);
    }

    private void park(Letter letter, UUID customerId, Long seq, String reason) {
        boolean inOrder = customerId != null && seq != null;
        insert(
                letter,
                customerId,
                seq,
                reason,
                inOrder
                        ? "(topic, customer_id, seq) where status = 'PARKED' and seq is not null "
                                + "do update set reason = excluded.reason"
                        : "do nothing");
        metrics.parked(letter, reason);
    }

    private void insert(Letter letter, UUID customerId, Long seq, String reason, String onConflict) {
        UUID id = Ids.next();
        List<UUID> kept = sql.query(
                "insert into parked_event (id, topic, part, position, reason, status, customer_id, seq, source, "
                        + "event_id, type, told_at, trace, body, parked_at) "
                        + "values (?, ?, ?, ?, ?, 'PARKED', ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict " + onConflict
                        + " returning id",
                row -> row.uuid("id"),
                id,
                letter.topic(),
                letter.partition(),
                letter.offset(),
                reason,
                customerId,
                seq,
                letter.source(),
                letter.id(),
                letter.type(),
                ArrivalReader.instant(letter.time()),
                letter.trace(),
                bodies.seal(id, letter.body()),
                clock.wallTime());
        if (!kept.contains(id)) {
            bodies.forget(List.of(id)); // it lay here already, under another id
        }
    }

    /**
     * Ends what was parked up to where its customer has now been heard.
     *
     * @return the customers for whom others are still parked
     */
    List<UUID> settle(Topic topic, Map<UUID, Long> heard) {
        UUID[] customers = heard.keySet().toArray(UUID[]::new);
        List<UUID> affected = sql.query(
                "select distinct customer_id from parked_event where topic = ? and status = 'PARKED' and seq is not null "
                        + "and customer_id = any(?)",
                row -> row.uuid("customer_id"),
                topic.wireName(),
                customers);
        if (!affected.isEmpty()) {
            bodies.forget(sql.query(
                    "update parked_event p set status = 'APPLIED', ended_at = ?, " + SAID_NO_MORE
                            + "from unnest(?, ?) as n(c, s) where p.topic = ? and p.customer_id = n.c and p.seq <= n.s "
                            + "and p.status = 'PARKED' returning p.id",
                    row -> row.uuid("id"),
                    clock.wallTime(),
                    customers,
                    heard.values().toArray(Long[]::new),
                    topic.wireName()));
        }
        return affected;
    }

    /** For each customer the waiting event that follows directly on what was heard, if there is one. */
    List<Arrival> nextInLine(Topic topic, Collection<UUID> customers) {
        return sql
                .query(
                        "select p.* from parked_event p join heard h on h.topic = p.topic and h.customer_id = p.customer_id "
                                + "where p.topic = ? and p.customer_id = any(?) and p.status = 'PARKED' "
                                + "and p.reason = ? and p.seq = h.seq + 1 order by p.customer_id",
                        this::read,
                        topic.wireName(),
                        customers.toArray(UUID[]::new),
                        WAITING)
                .stream()
                .map(event -> ArrivalReader.read(topic, event.letter()))
                .toList();
    }

    Optional<ParkedEvent> lock(UUID id) {
        return sql.one("select * from parked_event where id = ? for update", this::read, id);
    }

    Optional<ParkedEvent> find(UUID id) {
        return sql.one("select * from parked_event where id = ?", this::read, id);
    }

    /** Parked events, oldest first. */
    List<ParkedEvent> list(String status, String topic, UUID after, int limit) {
        return sql.query(
                "select * from parked_event where status = ? and (?::text is null or topic = ?) "
                        + "and (?::uuid is null or id > ?) order by id limit ?",
                this::read,
                status,
                topic,
                topic,
                after,
                after,
                limit);
    }

    void mend(UUID id, byte[] body) {
        sql.update("update parked_event set mended_body = ? where id = ?", bodies.seal(id, body), id);
    }

    private ParkedEvent read(Row row) throws SQLException {
        return ParkedEvent.of(row, bodies);
    }

    void end(UUID id, String status, String by) {
        sql.update(
                "update parked_event set status = ?, ended_at = ?, ended_by = ?, " + SAID_NO_MORE
                        + "where id = ? and status = 'PARKED'",
                status,
                clock.wallTime(),
                by,
                id);
        bodies.forget(List.of(id));
    }
}
