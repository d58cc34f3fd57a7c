package io.perennial.lifecycle.playbooks;

import io.perennial.erasure.Forgetting;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Actions that were still to be done: nobody is there any more for whom to do them. */
@ApplicationScoped
class ActionsForgotten implements Forgetting {

    private final Sql sql;

    ActionsForgotten(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String store() {
        return "actions to be done";
    }

    @Override
    public void forget(List<UUID> customers, Instant now) {
        UUID[] ids = customers.toArray(UUID[]::new);
        sql.query(
                "select 1 from unnest(?) as n(c) join lifecycle l on l.customer_id = n.c "
                        + "order by l.customer_id for update of l",
                row -> true,
                (Object) ids);
        sql.update(
                "update action a set status = 'WITHDRAWN', outcome = 'ERASED', ended_at = ? from unnest(?) as n(c) "
                        + "where a.customer_id = n.c and a.status in ('PLANNED', 'REQUESTED', 'BLOCKED')",
                now,
                ids);
    }
}
