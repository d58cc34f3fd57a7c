package io.perennial.interaction.contacts;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.perennial.contract.Ids;
import io.perennial.contract.LifecycleEvent.ActionRequested;
import io.perennial.contract.LifecycleEvent.ActionWithdrawn;
import io.perennial.erasure.Restricting.Why;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Turns wishes into contacts, one for each action, and takes them back: a constant number of statements. Wishes for who was forgotten
 * come to nothing, however late they are heard.
 */
@ApplicationScoped
class WishList {

    private static final String REQUEST =
            "insert into contact (id, customer_id, action_id, action, channel, owner, due_on,"
                    + " stage, case_id, success_criterion, requested_at, try_on, status, withdrawn_because)"
                    + " select n.*, ?, case when n.owner = 'AUTOMATIC' then cast(? as date) end,"
                    + " case when w.action_id is not null or r.customer_id is not null then 'WITHDRAWN' when n.owner = 'AUTOMATIC' then 'PENDING' else 'OPEN' end,"
                    + " coalesce(w.reason, case when e.customer_id is not null then '" + Why.ERASED + "'"
                    + " when r.customer_id is not null then '" + Why.PROCESSING_RESTRICTED + "' end)"
                    + " from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " as n(id, customer_id, action_id, action, channel, owner, due_on, stage, case_id, criterion)"
                    + " left join withdrawn_action w on w.customer_id = n.customer_id and w.action_id = n.action_id"
                    + " left join restricted r on r.customer_id = n.customer_id"
                    + " left join erased e on e.customer_id = r.customer_id"
                    + " on conflict (customer_id, action_id) do nothing";

    // Locked in the order of their ids, so that two transactions cannot wait for each other. What is being sent is
    // sent.
    private static final String WITHDRAW = "with found as (select c.customer_id, c.id, gone.reason from contact c"
            + " join unnest(?, ?, ?) as gone(customer_id, action_id, reason)"
            + " on c.customer_id = gone.customer_id and c.action_id = gone.action_id order by c.id for update of c)"
            + " update contact c set withdrawn_because = found.reason,"
            + " status = case when c.status = 'SENDING' then c.status else 'WITHDRAWN' end"
            + " from found where c.customer_id = found.customer_id and c.id = found.id"
            + " and c.status in ('PENDING', 'OPEN', 'SENDING')";

    private static final String REMEMBER = "insert into withdrawn_action (customer_id, action_id, reason)"
            + " select gone.* from unnest(?, ?, ?) as gone(customer_id, action_id, reason)"
            + " where not exists (select from contact c"
            + " where c.customer_id = gone.customer_id and c.action_id = gone.action_id) on conflict do nothing";

    private final Sql sql;

    WishList(Sql sql) {
        this.sql = sql;
    }

    /**
     * Notes wishes and withdrawals.
     *
     * @param today the business day from which automatic contacts may be tried
     */
    @Transactional(MANDATORY)
    void note(Wishes wishes, LocalDate today, Instant knownAt) {
        if (!wishes.requested().isEmpty()) {
            request(wishes.requested(), today, knownAt);
        }
        if (!wishes.withdrawn().isEmpty()) {
            withdraw(wishes.withdrawn());
        }
    }

    private void request(List<ActionRequested> requested, LocalDate today, Instant knownAt) {
        sql.update(
                REQUEST,
                knownAt,
                today,
                column(requested, UUID[]::new, wish -> Ids.next()),
                column(requested, UUID[]::new, ActionRequested::customerId),
                column(requested, UUID[]::new, ActionRequested::actionId),
                column(requested, String[]::new, ActionRequested::action),
                column(requested, String[]::new, wish -> wish.channel().name()),
                column(requested, String[]::new, wish -> wish.owner().name()),
                column(requested, LocalDate[]::new, ActionRequested::dueOn),
                column(requested, String[]::new, wish -> name(wish.stage())),
                column(requested, UUID[]::new, ActionRequested::caseId),
                column(requested, String[]::new, ActionRequested::successCriterion));
    }

    private void withdraw(List<ActionWithdrawn> withdrawn) {
        Object[] gone = {
            column(withdrawn, UUID[]::new, ActionWithdrawn::customerId),
            column(withdrawn, UUID[]::new, ActionWithdrawn::actionId),
            column(withdrawn, String[]::new, ActionWithdrawn::reason)
        };
        sql.update(WITHDRAW, gone);
        sql.update(REMEMBER, gone);
    }

    private static String name(Enum<?> word) {
        return word == null ? null : word.name();
    }

    private static <E, T> T[] column(List<E> all, IntFunction<T[]> array, Function<E, T> value) {
        return all.stream().map(value).toArray(array);
    }
}
