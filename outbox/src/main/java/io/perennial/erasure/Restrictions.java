package io.perennial.erasure;

import io.perennial.contract.CustomerEvent;
import io.perennial.contract.CustomerEvent.CustomerErased;
import io.perennial.contract.CustomerEvent.ProcessingRestricted;
import io.perennial.contract.CustomerEvent.ProcessingResumed;
import io.perennial.contract.Told;
import io.perennial.erasure.Restricting.Why;
import io.perennial.outbox.Sql;
import io.perennial.rest.Problem;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Customers with whom nothing is done but to store what is reported (限制处理). Who was forgotten stays one of them for ever.
 */
@ApplicationScoped
public class Restrictions {

    private final Sql sql;
    private final List<Restricting> parts;

    Restrictions(Sql sql, @All List<Restricting> parts) {
        this.sql = sql;
        this.parts = parts;
    }

    /** Notes what a poll says of them, in the transaction that is open. Of several words about one customer the last counts. */
    public void note(List<Told<CustomerEvent>> events) {
        Map<UUID, Optional<Why>> restricted = new TreeMap<>();
        for (Told<CustomerEvent> told : events) {
            CustomerEvent event = told.event();
            if (event instanceof CustomerErased) {
                restricted.put(event.customerId(), Optional.of(Why.ERASED));
            } else if (event instanceof ProcessingRestricted) {
                restricted.put(event.customerId(), Optional.of(Why.PROCESSING_RESTRICTED));
            } else if (event instanceof ProcessingResumed) {
                restricted.put(event.customerId(), Optional.empty());
            }
        }
        for (Why why : Why.values()) {
            restrict(those(restricted, Optional.of(why)), why);
        }
        resume(those(restricted, Optional.empty()));
    }

    /** Those of some customers who are among them. */
    public Set<UUID> among(Collection<UUID> customers) {
        return new HashSet<>(sql.query(
                "select r.customer_id from unnest(?) as n(c) join restricted r on r.customer_id = n.c",
                row -> row.uuid("customer_id"),
                array(customers)));
    }

    /**
     * Refuses what may not be done with such a customer.
     *
     * @throws Problem 410 {@code erased}; 409 {@code processing-restricted}
     */
    public void mustNotHold(UUID customerId) {
        sql.one(
                        "select exists (select from erased e where e.customer_id = r.customer_id) as erased"
                                + " from restricted r where r.customer_id = ?",
                        row -> row.flag("erased"),
                        customerId)
                .ifPresent(erased -> {
                    throw erased
                            ? new Problem(410, "erased", "This customer was forgotten, as they had a right to.")
                            : new Problem(
                                    409,
                                    "processing-restricted",
                                    "What is reported of this customer is stored and nothing else is done with it.");
                });
    }

    private void restrict(List<UUID> customers, Why why) {
        if (!customers.isEmpty()) {
            sql.update("insert into restricted select unnest(?) on conflict do nothing", array(customers));
            parts.forEach(part -> part.restrict(customers, why));
        }
    }

    private void resume(List<UUID> customers) {
        if (!customers.isEmpty()) {
            sql.update("delete from restricted r using unnest(?) as n(c) where r.customer_id = n.c", array(customers));
            parts.forEach(part -> part.resume(customers));
        }
    }

    private static List<UUID> those(Map<UUID, Optional<Why>> restricted, Optional<Why> which) {
        return restricted.entrySet().stream()
                .filter(entry -> entry.getValue().equals(which))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Object array(Collection<UUID> customers) {
        return customers.toArray(UUID[]::new);
    }
}
