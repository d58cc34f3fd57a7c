package io.perennial.outbox;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.perennial.clock.BusinessClock;
import io.perennial.contract.CustomerEvent;
import io.perennial.contract.Event;
import io.perennial.contract.Ids;
import io.perennial.contract.InteractionEvent;
import io.perennial.contract.ScoreEvent;
import io.perennial.contract.Topic;
import io.perennial.contract.Wire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a service wants to tell, committed together with the state that it tells of. The {@link Relay} sends it afterwards;
 * nothing else does. Rolled back, nothing was ever said.
 */
@ApplicationScoped
public class Outbox {

    private final Sql sql;
    private final Relay relay;
    private final Causes causes;
    private final BusinessClock clock;
    private final TransactionSynchronizationRegistry transaction;

    Outbox(Sql sql, Relay relay, Causes causes, BusinessClock clock, TransactionSynchronizationRegistry transaction) {
        this.sql = sql;
        this.relay = relay;
        this.causes = causes;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Tells one event, see {@link #append(List)}. */
    @Transactional(MANDATORY)
    public void append(Event event) {
        append(List.of(event));
    }

    /**
     * Tells events. A customer's events keep the order of the list and follow all that was told of the customer before.
     *
     * @throws EventTooLarge if an event is larger than a broker takes; nothing is appended then
     */
    @Transactional(MANDATORY)
    public void append(List<? extends Event> events) {
        if (events.isEmpty()) {
            return;
        }
        Map<UUID, Long> next = takePlaces(events);
        Lines lines = new Lines(events.size());
        Instant now = clock.wallTime();
        for (Event event : events) {
            long seq = next.merge(event.customerId(), 1L, Long::sum) - 1;
            lines.add(event, seq, causes.of(event.customerId()));
        }
        sql.update(
                "insert into outbox (customer_id, seq, event_id, topic, type, told_at, trace, body) "
                        + "select c, s, e, t, y, ?, r, b from unnest(?, ?, ?, ?, ?, ?, ?) as n(c, s, e, t, y, r, b)",
                now,
                lines.customers,
                lines.seqs,
                lines.ids,
                lines.topics,
                lines.types,
                lines.traces,
                lines.bodies);
        transaction.registerInterposedSynchronization(new WakeRelayAtCommit());
    }

    // Locks the customers' rows in the order of their ids, so that two transactions cannot wait for each other.
    private Map<UUID, Long> takePlaces(List<? extends Event> events) {
        Map<UUID, Long> counts = new TreeMap<>();
        events.forEach(event -> counts.merge(event.customerId(), 1L, Long::sum));
        Map<UUID, Long> next = new HashMap<>();
        sql.query(
                        "insert into told as t (customer_id, seq) select * from unnest(?, ?) "
                                + "on conflict (customer_id) do update set seq = t.seq + excluded.seq "
                                + "returning customer_id, seq",
                        row -> Map.entry(row.uuid("customer_id"), row.number("seq")),
                        counts.keySet().toArray(UUID[]::new),
                        counts.values().toArray(Long[]::new))
                .forEach(last -> next.put(last.getKey(), last.getValue() - counts.get(last.getKey()) + 1));
        return next;
    }

    private static Topic topicOf(Event event) {
        if (event instanceof CustomerEvent) {
            return Topic.CUSTOMER_EVENTS;
        }
        if (event instanceof InteractionEvent) {
            return Topic.INTERACTION_EVENTS;
        }
        return event instanceof ScoreEvent ? Topic.SCORE_EVENTS : Topic.LIFECYCLE_EVENTS;
    }

    private final class WakeRelayAtCommit implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }

    /** The columns of the rows to insert. */
    private static final class Lines {
        private final UUID[] customers;
        private final Long[] seqs;
        private final UUID[] ids;
        private final String[] topics;
        private final String[] types;
        private final String[] traces;
        private final byte[][] bodies;
        private int size;

        Lines(int capacity) {
            customers = new UUID[capacity];
            seqs = new Long[capacity];
            ids = new UUID[capacity];
            topics = new String[capacity];
            types = new String[capacity];
            traces = new String[capacity];
            bodies = new byte[capacity][];
        }

        void add(Event event, long seq, String trace) {
            byte[] body = Wire.write(event);
            if (body.length > Wire.MAX_EVENT_BYTES) {
                throw new EventTooLarge(Wire.typeOf(event), body.length);
            }
            customers[size] = event.customerId();
            seqs[size] = seq;
            ids[size] = Ids.next();
            topics[size] = topicOf(event).wireName();
            types[size] = Wire.typeOf(event);
            traces[size] = trace;
            bodies[size] = body;
            size++;
        }
    }
}
