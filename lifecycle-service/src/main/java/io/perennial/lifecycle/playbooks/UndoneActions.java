package io.perennial.lifecycle.playbooks;

import io.perennial.clock.BusinessClock;
import io.perennial.contract.LifecycleEvent.ActionWithdrawn;
import io.perennial.erasure.Forgetting;
import io.perennial.erasure.Restricting;
import io.perennial.lifecycle.playbooks.decision.Wish;
import io.perennial.outbox.Outbox;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Actions that were still to be done: nobody is there any more for whom to do them, or they are to be let be. What was asked for is
 * taken back on the topic on which it was asked for, so that whoever hears of the erasure before they hear of the wish does not carry
 * it out in the end.
 */
@ApplicationScoped
class UndoneActions implements Forgetting, Restricting {

    private static final String WITHDRAW =
            "with unfinished as (select a.customer_id, a.id, a.status from unnest(?) as n(c) "
                    + "join action a on a.customer_id = n.c where a.status in ('PLANNED', 'REQUESTED', 'BLOCKED')) "
                    + "update action a set status = 'WITHDRAWN', outcome = ?, ended_at = ? from unfinished u "
                    + "where a.customer_id = u.customer_id and a.id = u.id returning u.customer_id, u.id, u.status";

    private final Sql sql;
    private final Outbox outbox;
    private final BusinessClock clock;

    UndoneActions(Sql sql, Outbox outbox, BusinessClock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String store() {
        return "actions to be done";
    }

    @Override
    public void forget(List<UUID> customers, Instant now) {
        withdraw(customers, Why.ERASED, now);
    }

    @Override
    public void restrict(List<UUID> customers, Why why) {
        withdraw(customers, why, clock.wallTime());
    }

    /** What was withdrawn stays so; the playbook asks for what is called for from now on. */
    @Override
    public void resume(List<UUID> customers) {}

    private void withdraw(List<UUID> customers, Why why, Instant now) {
        UUID[] ids = customers.toArray(UUID[]::new);
        lock(ids);
        outbox.append(sql
                .query(
                        WITHDRAW,
                        row -> Map.entry(
                                new ActionWithdrawn(row.uuid("customer_id"), row.uuid("id"), why.name()),
                                row.word("status", Wish.Status.class)),
                        ids,
                        why,
                        now)
                .stream()
                .filter(withdrawn -> withdrawn.getValue() != Wish.Status.PLANNED)
                .map(Map.Entry::getKey)
                .toList());
    }

    // Who is being told on at this moment may be asked for something: with a row of theirs there is one to wait for.
    private void lock(UUID[] customers) {
        sql.update(
                "insert into lifecycle (customer_id) select c from unnest(?) as n(c) order by c on conflict do nothing",
                (Object) customers);
        sql.query(
                "select 1 from unnest(?) as n(c) join lifecycle l on l.customer_id = n.c "
                        + "order by l.customer_id for update of l",
                row -> true,
                (Object) customers);
    }
}
