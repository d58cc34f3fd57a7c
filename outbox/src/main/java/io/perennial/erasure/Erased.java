package io.perennial.erasure;

import io.perennial.clock.BusinessClock;
import io.perennial.contract.CustomerEvent;
import io.perennial.contract.CustomerEvent.CustomerErased;
import io.perennial.contract.Told;
import io.perennial.outbox.Sql;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Forgets customers in every part of this service, and remembers by their ids that it did. */
@ApplicationScoped
public class Erased {

    private final Sql sql;
    private final List<Forgetting> parts;
    private final BusinessClock clock;

    Erased(Sql sql, @All List<Forgetting> parts, BusinessClock clock) {
        this.sql = sql;
        this.parts = parts;
        this.clock = clock;
    }

    /** Forgets whom a poll says to forget, in the transaction that is open. */
    public void note(List<Told<CustomerEvent>> events) {
        SortedMap<UUID, Instant> erasedAt = new TreeMap<>();
        for (Told<CustomerEvent> told : events) {
            if (told.event() instanceof CustomerErased erased) {
                erasedAt.putIfAbsent(erased.customerId(), erased.erasedAt());
            }
        }
        if (!erasedAt.isEmpty()) {
            forget(erasedAt);
        }
    }

    /** Forgets customers, each with when that was decided, in the transaction that is open. */
    public void forget(SortedMap<UUID, Instant> erasedAt) {
        List<UUID> customers = List.copyOf(erasedAt.keySet());
        Instant now = clock.wallTime();
        parts.forEach(part -> part.forget(customers, now));
        sql.update(
                "insert into erased (customer_id, erased_at, forgotten_at) select c, e, ? from unnest(?, ?) as n(c, e)"
                        + " on conflict do nothing",
                now,
                customers.toArray(UUID[]::new),
                erasedAt.values().toArray(Instant[]::new));
    }

    /** What this service can say about an erasure; empty if it has not heard of one. */
    @Transactional
    public Optional<ErasureView> of(UUID customerId) {
        List<String> stores = parts.stream().map(Forgetting::store).sorted().toList();
        return sql.one(
                "select erased_at, forgotten_at from erased where customer_id = ?",
                row -> new ErasureView(customerId, row.instant("erased_at"), row.instant("forgotten_at"), stores),
                customerId);
    }
}
