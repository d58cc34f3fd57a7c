package io.perennial.outbox;

import io.perennial.contract.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Hears the events of other bank systems: each once for ever, by its source and id, in any order. Another event under an id
 * that was used before is parked, for somebody to look at.
 */
@ApplicationScoped
class BankEvents {

    private static final long FORGOTTEN = 0; // of what was heard before fingerprints were keyed

    private final Sql sql;
    private final ParkedEvents parked;
    private final Portions portions;
    private final InboxMetrics metrics;
    private final BankArrivalReader reader;

    BankEvents(Sql sql, ParkedEvents parked, Portions portions, InboxMetrics metrics, BankArrivalReader reader) {
        this.reader = reader;
        this.sql = sql;
        this.parked = parked;
        this.portions = portions;
        this.metrics = metrics;
    }

    /** What a letter says, if its listener wants to know. */
    BankArrival read(Letter letter, BankListener listener) {
        return reader.read(letter, listener::wants);
    }

    void hear(List<BankArrival> arrivals, BankListener listener) {
        portions.take(arrivals, some -> apply(some, listener), parked::park);
    }

    /** Applies events in the open transaction. */
    void apply(List<BankArrival> arrivals, BankListener listener) {
        Map<Key, BankArrival.Readable> wanted = new TreeMap<>();
        for (BankArrival arrival : arrivals) {
            if (arrival instanceof BankArrival.Readable event) {
                sort(event, wanted);
            } else if (arrival instanceof BankArrival.Unreadable letter) {
                parked.park(letter, letter.reason());
            } else if (arrival instanceof BankArrival.UnknownType) {
                metrics.unknownType(arrival.letter());
            }
        }
        List<Reported> fresh = fresh(wanted);
        if (!fresh.isEmpty()) {
            listener.hear(fresh);
        }
        metrics.applied(Topic.BANK_EVENTS, fresh.size());
    }

    private void sort(BankArrival.Readable event, Map<Key, BankArrival.Readable> wanted) {
        BankArrival.Readable earlier = wanted.putIfAbsent(Key.of(event.reported()), event);
        if (earlier != null) {
            repeated(event, earlier.fingerprint());
        }
    }

    private void repeated(BankArrival.Readable event, long fingerprintBefore) {
        if (fingerprintBefore == FORGOTTEN || event.fingerprint() == fingerprintBefore) {
            metrics.duplicate(event.letter());
        } else {
            parked.park(event, "ID_CONFLICT");
        }
    }

    private List<Reported> fresh(Map<Key, BankArrival.Readable> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<Key, BankArrival.Readable> heardBefore = new TreeMap<>(wanted);
        List<Reported> fresh = new ArrayList<>(wanted.size());
        for (Key key : remember(wanted.values())) {
            fresh.add(heardBefore.remove(key).reported());
        }
        if (!heardBefore.isEmpty()) {
            fingerprints(heardBefore.keySet()).forEach((key, before) -> repeated(heardBefore.get(key), before));
        }
        return fresh;
    }

    private List<Key> remember(Collection<BankArrival.Readable> events) {
        return sql.query(
                "insert into heard_bank_event (source, event_id, fingerprint) select * from unnest(?, ?, ?) "
                        + "on conflict do nothing returning source, event_id",
                row -> new Key(row.string("source"), row.string("event_id")),
                events.stream().map(e -> e.reported().source()).toArray(String[]::new),
                events.stream().map(e -> e.reported().id()).toArray(String[]::new),
                events.stream().map(BankArrival.Readable::fingerprint).toArray(Long[]::new));
    }

    private Map<Key, Long> fingerprints(Collection<Key> keys) {
        Map<Key, Long> found = new TreeMap<>();
        sql.query(
                        "select source, event_id, fingerprint from heard_bank_event "
                                + "where (source, event_id) in (select * from unnest(?, ?))",
                        row -> Map.entry(
                                new Key(row.string("source"), row.string("event_id")), row.number("fingerprint")),
                        keys.stream().map(Key::source).toArray(String[]::new),
                        keys.stream().map(Key::id).toArray(String[]::new))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    /** What makes an event the same. Sorted, so that two replicas cannot wait for each other. */
    private record Key(String source, String id) implements Comparable<Key> {

        static Key of(Reported reported) {
            return new Key(reported.source(), reported.id());
        }

        @Override
        public int compareTo(Key other) {
            int bySource = source.compareTo(other.source);
            return bySource != 0 ? bySource : id.compareTo(other.id);
        }
    }
}
