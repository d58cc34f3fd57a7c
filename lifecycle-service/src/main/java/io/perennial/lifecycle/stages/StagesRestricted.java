package io.perennial.lifecycle.stages;

import io.perennial.erasure.Restricting;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Customers whose stage stays as it is, whatever time does, until they are served as others again: no sweep looks at them. */
@ApplicationScoped
class StagesRestricted implements Restricting {

    private final Sql sql;
    private final Lifecycles lifecycles;

    StagesRestricted(Sql sql, Lifecycles lifecycles) {
        this.sql = sql;
        this.lifecycles = lifecycles;
    }

    @Override
    public void restrict(List<UUID> customers, Why why) {
        lifecycles.lock(customers);
        mark(customers, true);
    }

    @Override
    public void resume(List<UUID> customers) {
        lifecycles.lock(customers);
        mark(customers, false);
    }

    private void mark(List<UUID> customers, boolean restricted) {
        sql.update(
                "update lifecycle l set restricted = ? from unnest(?) as n(c) where l.customer_id = n.c",
                restricted,
                customers.toArray(UUID[]::new));
    }
}
