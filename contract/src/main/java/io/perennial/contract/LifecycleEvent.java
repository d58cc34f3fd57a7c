package io.perennial.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What lifecycle-service tells on {@link Topic#LIFECYCLE_EVENTS}. */
public sealed interface LifecycleEvent extends Event {

    /**
     * The customer moved to another stage.
     *
     * @param from null when the customer becomes known
     * @param effectiveOn the day whose facts caused it
     * @param decidedAt when we knew
     * @param reason code of why, for instance FIRST_PURCHASE; from the rule, or MANUAL
     * @param rule id of the rule that decided, null for a move by hand
     * @param ruleVersion version of the rule set, null for a move by hand
     */
    record StageChanged(
            UUID customerId,
            UUID moveId,
            Stage from,
            Stage to,
            LocalDate effectiveOn,
            Instant decidedAt,
            String reason,
            String rule,
            String ruleVersion)
            implements LifecycleEvent {}

    /** A late fact refuted a move told earlier; it stays on record, but nobody believes in it any more. */
    record StageMoveSuperseded(
            UUID customerId, UUID moveId, Stage from, Stage to, LocalDate effectiveOn, Instant supersededAt)
            implements LifecycleEvent {}

    /** The bank begins to fight for a customer (挽留). */
    record RetentionCaseOpened(
            UUID customerId, UUID caseId, RetentionStrategy strategy, String reason, LocalDate openedOn)
            implements LifecycleEvent {}

    /** The fight is over, by what the customer did. */
    record RetentionCaseClosed(UUID customerId, UUID caseId, RetentionOutcome outcome, LocalDate closedOn)
            implements LifecycleEvent {}

    /**
     * The bank wants something done for or with the customer. Outreach carries it out.
     *
     * @param actionId told again, it is the same wish
     * @param action code of the action in the playbook, for instance WELCOME
     * @param channel by which the customer is to be reached
     * @param owner who has to do it
     * @param dueOn latest day on which it should be done
     * @param stage the stage whose playbook asks for it
     * @param caseId the retention case that it belongs to, null if none
     * @param successCriterion how one sees that it worked, in words
     */
    record ActionRequested(
            UUID customerId,
            UUID actionId,
            String action,
            Channel channel,
            ActionOwner owner,
            LocalDate dueOn,
            Stage stage,
            UUID caseId,
            String successCriterion)
            implements LifecycleEvent {}

    /** The wish is withdrawn; if it is already done, it stands. */
    record ActionWithdrawn(UUID customerId, UUID actionId, String reason) implements LifecycleEvent {}
}
