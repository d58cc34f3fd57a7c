package io.perennial.outbox;

import io.perennial.contract.Event;
import io.perennial.contract.Told;
import io.perennial.contract.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Hears the events of our own services: each once, each customer's in their order. How far a customer was heard on a topic
 * is one number, kept under its row lock. What lies below it was heard before; what does not follow it directly waits,
 * parked, until what is missing has come.
 */
@ApplicationScoped
class OrderedEvents {

    private final Sql sql;
    private final ParkedEvents parked;
    private final Portions portions;
    private final InboxMetrics metrics;

    OrderedEvents(Sql sql, ParkedEvents parked, Portions portions, InboxMetrics metrics) {
        this.sql = sql;
        this.parked = parked;
        this.portions = portions;
        this.metrics = metrics;
    }

    <E extends Event> void hear(List<Arrival> arrivals, Listener<E> listener) {
        TreeSet<UUID> followed = new TreeSet<>();
        portions.take(arrivals, some -> followed.addAll(apply(some, listener)), this::park);
        release(followed, listener);
    }

    /** Applies events in the open transaction; answers the customers for whom parked events are waiting. */
    <E extends Event> Collection<UUID> apply(List<Arrival> arrivals, Listener<E> listener) {
        Topic topic = listener.topic();
        Map<UUID, Long> marks = marks(topic, customersOf(arrivals));
        Map<UUID, Long> heard = new TreeMap<>();
        List<Told<E>> events = new ArrayList<>(arrivals.size());
        for (Arrival arrival : arrivals) {
            if (arrival instanceof Arrival.Ordered event) {
                sort(event, marks, heard, events);
            } else {
                sort((Arrival.Unreadable) arrival, marks);
            }
        }
        if (!events.isEmpty()) {
            listener.hear(events);
        }
        remember(topic, heard);
        metrics.applied(topic, events);
        return parked.settle(topic, heard);
    }

    /** Applies those who waited behind an event that has now been applied, as far as they follow it without gaps. */
    <E extends Event> void release(Collection<UUID> customers, Listener<E> listener) {
        TreeSet<UUID> followed = new TreeSet<>(customers);
        while (!followed.isEmpty()) {
            List<Arrival> next = new ArrayList<>();
            portions.commit(() -> next.addAll(parked.nextInLine(listener.topic(), followed)));
            followed.clear();
            portions.take(next, some -> followed.addAll(apply(some, listener)), this::park);
        }
    }

    /** Whether an event follows directly on what was heard of the customer. Locks the customer's mark. */
    boolean isNext(Topic topic, UUID customerId, long seq) {
        return marks(topic, new TreeSet<>(List.of(customerId))).get(customerId) == seq - 1;
    }

    /** Counts an event as heard without applying it. */
    void passOver(Topic topic, UUID customerId, long seq) {
        remember(topic, Map.of(customerId, seq));
    }

    private <E extends Event> void sort(
            Arrival.Ordered event, Map<UUID, Long> marks, Map<UUID, Long> heard, List<Told<E>> events) {
        long mark = marks.get(event.customerId());
        if (event.seq() <= mark) {
            metrics.duplicate(event.letter());
        } else if (event.seq() > mark + 1) {
            parked.wait(event);
        } else {
            marks.put(event.customerId(), event.seq());
            heard.put(event.customerId(), event.seq());
            if (event.unknownType()) {
                metrics.unknownType(event.letter());
            } else {
                events.add(told(event));
            }
        }
    }

    private void sort(Arrival.Unreadable letter, Map<UUID, Long> marks) {
        boolean heardBefore = letter.seq() != null && letter.seq() <= marks.getOrDefault(letter.customerId(), 0L);
        if (heardBefore) {
            metrics.duplicate(letter.letter());
        } else {
            parked.park(letter, letter.reason());
        }
    }

    private void park(Arrival arrival, String reason) {
        parked.park(arrival, reason);
    }

    // The listener's type says which family it hears; the reader has read no other from its topic.
    @SuppressWarnings("unchecked")
    private static <E extends Event> Told<E> told(Arrival.Ordered event) {
        return (Told<E>) event.told();
    }

    private static TreeSet<UUID> customersOf(List<Arrival> arrivals) {
        TreeSet<UUID> customers = new TreeSet<>();
        for (Arrival arrival : arrivals) {
            if (arrival instanceof Arrival.Ordered event) {
                customers.add(event.customerId());
            }
        }
        return customers;
    }

    // Locked in the order of their ids. A customer heard of for the first time gets a row first: there must be one to
    // lock.
    private Map<UUID, Long> marks(Topic topic, TreeSet<UUID> customers) {
        Map<UUID, Long> marks = lockedMarks(topic, customers);
        if (marks.size() < customers.size()) {
            TreeSet<UUID> strangers = new TreeSet<>(customers);
            strangers.removeAll(marks.keySet());
            sql.update(
                    "insert into heard (topic, customer_id, seq) select ?, c, 0 from unnest(?) as c on conflict do nothing",
                    topic.wireName(),
                    strangers.toArray(UUID[]::new));
            marks = lockedMarks(topic, customers);
        }
        return marks;
    }

    private Map<UUID, Long> lockedMarks(Topic topic, TreeSet<UUID> customers) {
        Map<UUID, Long> marks = new TreeMap<>();
        sql.query(
                        // joined, each is looked for in its own part of the table; "= any" would look for all of them
                        // in each part
                        "select h.customer_id, h.seq from unnest(?) as n(c) join heard h on h.customer_id = n.c "
                                + "where h.topic = ? order by h.customer_id for update of h",
                        row -> Map.entry(row.uuid("customer_id"), row.number("seq")),
                        customers.toArray(UUID[]::new),
                        topic.wireName())
                .forEach(mark -> marks.put(mark.getKey(), mark.getValue()));
        return marks;
    }

    private void remember(Topic topic, Map<UUID, Long> heard) {
        if (!heard.isEmpty()) {
            sql.update(
                    "update heard h set seq = n.s from unnest(?, ?) as n(c, s) where h.topic = ? and h.customer_id = n.c",
                    heard.keySet().toArray(UUID[]::new),
                    heard.values().toArray(Long[]::new),
                    topic.wireName());
        }
    }
}
