package io.perennial.interaction.customers;

import io.perennial.erasure.Forgetting;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** By what customers were recognised, and what they said about being contacted. */
@ApplicationScoped
class CustomersForgotten implements Forgetting {

    private final Sql sql;

    CustomersForgotten(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String store() {
        return "identifiers and consents";
    }

    @Override
    public void forget(List<UUID> customers, Instant now) {
        Object ids = customers.toArray(UUID[]::new);
        sql.update("delete from identifier i using unnest(?) as n(c) where i.customer_id = n.c", ids);
        sql.update("delete from consent k using unnest(?) as n(c) where k.customer_id = n.c", ids);
    }
}
