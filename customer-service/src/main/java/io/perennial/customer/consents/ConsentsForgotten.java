package io.perennial.customer.consents;

import io.perennial.erasure.Forgetting;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What customers said about being contacted. */
@ApplicationScoped
class ConsentsForgotten implements Forgetting {

    private final Sql sql;

    ConsentsForgotten(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String store() {
        return "consents";
    }

    @Override
    public void forget(List<UUID> customers, Instant now) {
        sql.update("delete from consent k using unnest(?) as n(c) where k.customer_id = n.c", (Object)
                customers.toArray(UUID[]::new));
    }
}
