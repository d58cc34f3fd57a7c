package io.perennial.customer.identifiers;

import io.perennial.erasure.Forgetting;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What led to customers. */
@ApplicationScoped
class IdentifiersForgotten implements Forgetting {

    private final Sql sql;

    IdentifiersForgotten(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String store() {
        return "identifiers";
    }

    @Override
    public void forget(List<UUID> customers, Instant now) {
        sql.update("delete from identifier i using unnest(?) as n(c) where i.customer_id = n.c", (Object)
                customers.toArray(UUID[]::new));
    }
}
