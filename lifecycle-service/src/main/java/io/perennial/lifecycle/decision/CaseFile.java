package io.perennial.lifecycle.decision;

import io.perennial.contract.RetentionOutcome;
import io.perennial.contract.RetentionStrategy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The bank's fight for one customer (挽留), as the customer's life tells it. Opens with a decline or with a churn risk that
 * cannot move the customer yet, gathers further signals, and ends by what the customer then does.
 *
 * @param reason why it was opened: reason of the move, or CHURN_RISK
 * @param strategy chosen once, from what was known when it opened
 * @param evidence further signals, oldest first, none twice
 * @param closedOn null while it is open
 * @param outcome null while it is open
 */
public record CaseFile(
        LocalDate openedOn,
        String reason,
        RetentionStrategy strategy,
        List<Signal> evidence,
        LocalDate closedOn,
        RetentionOutcome outcome) {

    static CaseFile open(LocalDate on, String reason, RetentionStrategy strategy) {
        return new CaseFile(on, reason, strategy, List.of(), null, null);
    }

    public boolean stillOpen() {
        return outcome == null;
    }

    CaseFile with(Signal signal) {
        if (evidence.contains(signal)) {
            return this;
        }
        List<Signal> more = new ArrayList<>(evidence);
        more.add(signal);
        return new CaseFile(openedOn, reason, strategy, List.copyOf(more), closedOn, outcome);
    }

    CaseFile closed(LocalDate on, RetentionOutcome how) {
        return new CaseFile(openedOn, reason, strategy, evidence, on, how);
    }
}
