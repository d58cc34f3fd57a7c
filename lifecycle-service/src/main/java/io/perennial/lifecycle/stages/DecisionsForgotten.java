package io.perennial.lifecycle.stages;

import io.perennial.erasure.Forgetting;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Why persons moved customers, in their words. That they did, and who, stays. */
@ApplicationScoped
class DecisionsForgotten implements Forgetting {

    private final Sql sql;
    private final Lifecycles lifecycles;

    DecisionsForgotten(Sql sql, Lifecycles lifecycles) {
        this.sql = sql;
        this.lifecycles = lifecycles;
    }

    @Override
    public String store() {
        return "words of moves by hand";
    }

    @Override
    public void forget(List<UUID> customers, Instant now) {
        lifecycles.lock(customers);
        sql.update("update decision d set reason = null from unnest(?) as n(c) where d.customer_id = n.c", (Object)
                customers.toArray(UUID[]::new));
    }
}
