package io.perennial.customer.restriction;

import io.perennial.clock.BusinessClock;
import io.perennial.contract.CustomerEvent.ProcessingRestricted;
import io.perennial.contract.CustomerEvent.ProcessingResumed;
import io.perennial.customer.file.Customers;
import io.perennial.customer.history.Change;
import io.perennial.customer.history.History;
import io.perennial.customer.history.Origin;
import io.perennial.customer.history.decision.FieldChange;
import io.perennial.outbox.Outbox;
import io.perennial.outbox.Sql;
import io.perennial.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Restricts processing and resumes it. Each change stands in the customer's history, and is told with it. */
@ApplicationScoped
class RestrictedProcessing {

    private final Sql sql;
    private final Customers customers;
    private final History history;
    private final Outbox outbox;
    private final Vault vault;
    private final BusinessClock clock;

    RestrictedProcessing(
            Sql sql, Customers customers, History history, Outbox outbox, Vault vault, BusinessClock clock) {
        this.sql = sql;
        this.customers = customers;
        this.history = history;
        this.outbox = outbox;
        this.vault = vault;
        this.clock = clock;
    }

    @Transactional
    Restriction of(UUID customerId) {
        customers.mustHave(customerId);
        return now(customerId);
    }

    /** Restricts; who is restricted already stays so for the first reason. */
    @Transactional
    Restriction restrict(UUID customerId, String reason, Origin origin) {
        customers.toChange(customerId);
        Restriction before = now(customerId);
        if (before.restricted()) {
            return before;
        }
        Instant since = clock.wallTime();
        sql.update("insert into restriction (customer_id, since, reason) values (?, ?, ?)", customerId, since, reason);
        note(customerId, null, reason, origin, since);
        outbox.append(new ProcessingRestricted(customerId, since));
        return new Restriction(true, since, reason);
    }

    /** Resumes; nothing happens where nothing is restricted. */
    @Transactional
    void resume(UUID customerId, Origin origin) {
        customers.toChange(customerId);
        Restriction before = now(customerId);
        if (before.restricted()) {
            Instant at = clock.wallTime();
            sql.update("delete from restriction where customer_id = ?", customerId);
            note(customerId, before.reason(), null, origin, at);
            outbox.append(new ProcessingResumed(customerId, at));
        }
    }

    private Restriction now(UUID customerId) {
        return sql.one(
                        "select since, reason from restriction where customer_id = ?",
                        row -> new Restriction(true, row.instant("since"), row.string("reason")),
                        customerId)
                .orElse(Restriction.NONE);
    }

    private void note(UUID customerId, String before, String now, Origin origin, Instant at) {
        FieldChange change = new FieldChange("restriction", before, now);
        history.note(List.of(new Change(customerId, List.of(change))), origin, at, vault.of(List.of(customerId)));
    }
}
