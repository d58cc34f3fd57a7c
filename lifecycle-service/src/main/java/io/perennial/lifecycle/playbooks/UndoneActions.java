package io.perennial.lifecycle.playbooks;

import io.perennial.clock.BusinessClock;
import io.perennial.erasure.Forgetting;
import io.perennial.erasure.Restricting;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Actions that were still to be done: nobody is there any more for whom to do them, or they are to be let be. */
@ApplicationScoped
class UndoneActions implements Forgetting, Restricting {

    private final Sql sql;
    private final BusinessClock clock;

    UndoneActions(Sql sql, BusinessClock clock) {
        this.clock = clock;
        this.sql = sql;
    }

    @Override
    public String store() {
        return "actions to be done";
    }

    @Override
    public void forget(List<UUID> customers, Instant now) {
        withdraw(customers, "ERASED", now);
    }

    @Override
    public void restrict(List<UUID> customers) {
        withdraw(customers, "PROCESSING_RESTRICTED", clock.wallTime());
    }

    /** What was withdrawn stays so. */
    @Override
    public void resume(List<UUID> customers) {}

    private void withdraw(List<UUID> customers, String why, Instant now) {
        UUID[] ids = customers.toArray(UUID[]::new);
        sql.query(
                "select 1 from unnest(?) as n(c) join lifecycle l on l.customer_id = n.c "
                        + "order by l.customer_id for update of l",
                row -> true,
                (Object) ids);
        sql.update(
                "update action a set status = 'WITHDRAWN', outcome = ?, ended_at = ? from unnest(?) as n(c) "
                        + "where a.customer_id = n.c and a.status in ('PLANNED', 'REQUESTED', 'BLOCKED')",
                why,
                now,
                ids);
    }
}
