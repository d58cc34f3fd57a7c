package io.perennial.lifecycle.decision;

import io.perennial.contract.Facts;
import io.perennial.contract.Stage;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * A move from one stage to another.
 *
 * @param from null when the customer becomes known
 * @param effectiveOn the day whose facts caused it
 * @param ordinal its place among the moves of that day, from 0
 * @param rule id of the rule, null for a move by hand
 * @param ruleVersion version of the rule set, null for a move by hand
 * @param byHand the person's decision that caused it, null for a rule's
 * @param facts what is known of the end of that day; null where moves are only compared
 */
public record Move(
        Stage from,
        Stage to,
        LocalDate effectiveOn,
        int ordinal,
        String reason,
        String rule,
        String ruleVersion,
        UUID byHand,
        Facts facts) {

    /** Reason of the first move of all. */
    public static final String REGISTERED = "REGISTERED";

    /** Reason of every move that a person decided. */
    public static final String MANUAL = "MANUAL";

    /** Whether two folds speak of the same move, however they came to it. */
    boolean isSameAs(Move other) {
        return from == other.from
                && to == other.to
                && effectiveOn.equals(other.effectiveOn)
                && reason.equals(other.reason)
                && Objects.equals(byHand, other.byHand);
    }

    /** Whether two folds came to the same move by the same rule. Facts are those of its day in both, and not the move's own. */
    boolean isExplainedLike(Move other) {
        return Objects.equals(rule, other.rule) && Objects.equals(ruleVersion, other.ruleVersion);
    }
}
