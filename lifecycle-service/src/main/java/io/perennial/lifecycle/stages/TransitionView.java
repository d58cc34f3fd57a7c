package io.perennial.lifecycle.stages;

import io.perennial.contract.Facts;
import io.perennial.contract.Stage;
import io.perennial.lifecycle.decision.Move;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A move from one stage to another.
 *
 * @param from left out when the customer became known
 * @param effectiveOn the day whose facts caused it
 * @param decidedAt when it was known
 * @param rule left out for a move by hand
 * @param ground why a person decided so; left out for a rule's move, and of who was forgotten; only shown to the bank's systems, and
 *     to staff who may ask for it and say why in X-Reason
 * @param decidedBy who did
 * @param supersededAt when a late fact refuted it; left out while it is believed
 */
record TransitionView(
        UUID id,
        Stage from,
        Stage to,
        LocalDate effectiveOn,
        Instant decidedAt,
        String reason,
        String rule,
        String ruleVersion,
        String ground,
        String decidedBy,
        Instant supersededAt,
        Facts facts) {

    static TransitionView of(Moves.Recorded recorded, Decisions.Ground ground) {
        Move move = recorded.move().move();
        return new TransitionView(
                recorded.move().id(),
                move.from(),
                move.to(),
                move.effectiveOn(),
                recorded.decidedAt(),
                move.reason(),
                move.rule(),
                move.ruleVersion(),
                ground == null ? null : ground.reason(),
                ground == null ? null : ground.decidedBy(),
                recorded.supersededAt(),
                move.facts());
    }
}
