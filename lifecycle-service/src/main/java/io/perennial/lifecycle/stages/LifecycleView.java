package io.perennial.lifecycle.stages;

import io.perennial.contract.Facts;
import io.perennial.contract.Stage;
import io.perennial.lifecycle.decision.Move;
import io.perennial.lifecycle.decision.Standing;
import io.perennial.lifecycle.stages.Labels.Label;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a customer stands, and what led there.
 *
 * @param since the day on which the stage became effective
 * @param rule id of the rule that decided; left out if a person did
 * @param facts what the rule saw
 * @param heldUntil until this day a person's decision holds against the rules; left out if none does
 * @param reviewOn when it is looked at again though nothing happens; left out if there is no such day
 */
record LifecycleView(
        UUID customerId,
        Stage stage,
        LocalDate since,
        @Schema(examples = "FREQUENT_DEALINGS") String reason,
        @Schema(examples = "frequent-dealings") String rule,
        @Schema(examples = "default-1") String ruleVersion,
        Label stageLabel,
        Label reasonLabel,
        LocalDate heldUntil,
        LocalDate reviewOn,
        Facts facts) {

    // Stage, day and reason are the move's: it is read apart from the standing, and may be newer by a moment.
    static LifecycleView of(UUID customerId, Standing standing, Move move, LocalDate today) {
        boolean held = standing.heldUntil() != null && today.isBefore(standing.heldUntil());
        return new LifecycleView(
                customerId,
                move.to(),
                move.effectiveOn(),
                move.reason(),
                move.rule(),
                move.ruleVersion(),
                Labels.of(move.to()),
                Labels.of(move.reason()),
                held ? standing.heldUntil() : null,
                standing.reviewOn(),
                move.facts());
    }
}
