package io.perennial.lifecycle.playbooks;

import io.perennial.contract.ActionOwner;
import io.perennial.contract.Channel;
import io.perennial.contract.Stage;
import io.perennial.lifecycle.playbooks.decision.Wish;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the bank wants done for a customer.
 *
 * @param stage where the customer stood when it was asked for
 * @param caseId the retention case that it belongs to, left out if it belongs to the stage
 * @param status PLANNED (its day is to come), REQUESTED, BLOCKED (the contact policy or the channel keeps it from being done;
 *     if it is done later it is DONE), DONE or WITHDRAWN
 * @param requestOn when it is or was asked for
 * @param outcome what became of it, or what keeps it from being done; left out while it is open
 */
record ActionView(
        UUID id,
        UUID customerId,
        @Schema(examples = "WELCOME") String action,
        Stage stage,
        UUID caseId,
        Channel channel,
        ActionOwner owner,
        Wish.Status status,
        LocalDate requestOn,
        LocalDate dueOn,
        String successCriterion,
        @Schema(examples = "REACHED") String outcome) {

    static ActionView of(Action action, String outcome) {
        return new ActionView(
                action.id(),
                action.customerId(),
                action.code(),
                action.stage(),
                action.caseId(),
                action.channel(),
                action.owner(),
                action.status(),
                action.requestOn(),
                action.dueOn(),
                action.successCriterion(),
                outcome);
    }
}
