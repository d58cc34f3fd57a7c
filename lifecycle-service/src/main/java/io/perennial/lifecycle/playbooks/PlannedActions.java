package io.perennial.lifecycle.playbooks;

import io.perennial.clock.BusinessClock;
import io.perennial.database.OwnWork;
import io.perennial.outbox.Outbox;
import io.perennial.outbox.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Asks for planned actions when their day has come, unless the customer has dealt with the bank meanwhile and the action is
 * only for those who have not. Several replicas share the work; none does it twice.
 */
@ApplicationScoped
class PlannedActions {

    private static final int PORTION = 500;

    /** A planned action whose day has come, and whether it is needed no more. */
    private record Due(Action action, boolean needless) {}

    private final Sql sql;
    private final Outbox outbox;
    private final BusinessClock clock;

    PlannedActions(Sql sql, Outbox outbox, BusinessClock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "${perennial.lifecycle.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void askForWhatIsDue() {
        int found;
        do {
            found = OwnWork.call(
                    () -> QuarkusTransaction.requiringNew().call(() -> ask(clock.today(), clock.wallTime())));
        } while (found == PORTION);
    }

    private int ask(LocalDate today, Instant now) {
        // the customers' rows are locked, as every change of an action does; whoever is being told on comes next time
        List<Due> due = sql.query(
                "select a.*, a.unless_dealt and (l.facts ->> 'lastValueInteractionOn')::date > a.occasion_on as needless "
                        + "from action a join lifecycle l on l.customer_id = a.customer_id "
                        + "where a.status = 'PLANNED' and a.request_on <= ? "
                        + "order by a.request_on limit ? for update of l skip locked",
                row -> new Due(ActionRecords.read(row), row.flag("needless")),
                today,
                PORTION);
        List<Due> needless = due.stream().filter(Due::needless).toList();
        update("status = 'WITHDRAWN', outcome = 'CUSTOMER_DEALT', ended_at = ?", needless, now);
        List<Due> needed = due.stream().filter(each -> !each.needless()).toList();
        update("status = 'REQUESTED', requested_at = ?", needed, now);
        outbox.append(needed.stream().map(each -> each.action().requested()).toList());
        return due.size();
    }

    private void update(String changes, List<Due> due, Instant now) {
        if (due.isEmpty()) {
            return;
        }
        sql.update(
                "update action a set " + changes + " from unnest(?, ?) as n(customer_id, id) "
                        + "where a.customer_id = n.customer_id and a.id = n.id",
                now,
                due.stream().map(each -> each.action().customerId()).toArray(UUID[]::new),
                due.stream().map(each -> each.action().id()).toArray(UUID[]::new));
    }
}
