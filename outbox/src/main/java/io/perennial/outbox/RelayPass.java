package io.perennial.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * One round of the relay: reads what is unsent, sends it, waits for the broker's word on each event, and only then forgets
 * it.
 *
 * <p>What is in the table is unsent. Ids are given before a commit and appear after it, so whoever continues behind "the last
 * id seen" loses events for ever; see {@link Floor} for the only position that is remembered.
 *
 * <p>A customer's rows are read in their order: a row gets its id under the customer's lock, so a later one has a higher id
 * and is never visible without the earlier ones. An event that the broker will never take stops its own customer only.
 */
final class RelayPass {

    private static final Logger LOG = Logger.getLogger(RelayPass.class);

    private static final long STOPPED_FOR_NANOS = 250_000_000L;

    // This alone need not wait for the disk: what a crash makes us forget to forget is sent again, and heard once.
    private static final String FORGET =
            "delete from outbox where (select set_config('synchronous_commit', 'off', true)) = 'off' and id = any(?)";

    private final Connection session;
    private final Broker broker;
    private final int batch;
    private final Floor floor = new Floor();
    private UUID[] stopped = {};
    private long stoppedAsOf;
    private boolean stoppedKnown;
    private int sent;

    RelayPass(Connection session, Broker broker, int batch) {
        this.session = session;
        this.broker = broker;
        this.batch = batch;
    }

    Outcome run() throws SQLException {
        lookWhoIsStopped();
        List<Unsent> unsent = read(floor.beginRound(session, stopped), stopped);
        sent = unsent.size();
        if (unsent.isEmpty()) {
            floor.allSent(session);
            return Outcome.ALL_SENT;
        }
        Broker.Answer answer = broker.send(unsent);
        forget(answer.taken());
        for (Broker.Refusal refusal : answer.refused()) {
            stop(refusal);
            stoppedKnown = false;
        }
        if (answer.brokerAway()) {
            return Outcome.BROKER_AWAY;
        }
        if (unsent.size() == batch) {
            return Outcome.MORE;
        }
        if (answer.refused().isEmpty()) {
            floor.allSent(session);
        }
        return Outcome.ALL_SENT;
    }

    /** How many events the last round had to send. */
    int sent() {
        return sent;
    }

    // Nobody but this relay stops a customer; that one goes on again is noticed a little later, which costs nothing
    // else.
    private void lookWhoIsStopped() throws SQLException {
        long now = System.nanoTime();
        if (!stoppedKnown || now - stoppedAsOf > STOPPED_FOR_NANOS) {
            stopped = stoppedCustomers();
            stoppedAsOf = now;
            stoppedKnown = true;
        }
    }

    private UUID[] stoppedCustomers() throws SQLException {
        List<UUID> stopped = new ArrayList<>();
        try (PreparedStatement statement = session.prepareStatement(
                        "select distinct customer_id from outbox where refused is not null order by 1");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                stopped.add(rows.getObject(1, UUID.class));
            }
        }
        return stopped.toArray(UUID[]::new);
    }

    private List<Unsent> read(long above, UUID[] stopped) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(
                "select id, customer_id, seq, event_id, topic, type, told_at, trace, body from outbox "
                        + "where id > ? and customer_id <> all(?) order by id limit ?")) {
            statement.setLong(1, above);
            statement.setArray(2, session.createArrayOf("uuid", stopped));
            statement.setInt(3, batch);
            List<Unsent> unsent = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    unsent.add(new Unsent(
                            rows.getLong(1),
                            rows.getObject(2, UUID.class),
                            rows.getLong(3),
                            rows.getObject(4, UUID.class),
                            rows.getString(5),
                            rows.getString(6),
                            rows.getObject(7, OffsetDateTime.class).toInstant(),
                            rows.getString(8),
                            rows.getBytes(9)));
                }
            }
            return unsent;
        }
    }

    private void forget(List<Unsent> taken) throws SQLException {
        if (taken.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = session.prepareStatement(FORGET)) {
            Long[] ids = taken.stream().map(Unsent::id).toArray(Long[]::new);
            statement.setArray(1, session.createArrayOf("int8", ids));
            statement.executeUpdate();
        }
    }

    private void stop(Broker.Refusal refusal) throws SQLException {
        LOG.errorf(
                "event %s (%s) is refused by the broker: %s. Its customer's later events wait; see /v1/parked-events/untold",
                refusal.event().eventId(), refusal.event().type(), refusal.reason());
        try (PreparedStatement statement = session.prepareStatement("update outbox set refused = ? where id = ?")) {
            statement.setString(1, refusal.reason());
            statement.setLong(2, refusal.event().id());
            statement.executeUpdate();
        }
    }

    enum Outcome {
        ALL_SENT,
        MORE,
        BROKER_AWAY
    }
}
