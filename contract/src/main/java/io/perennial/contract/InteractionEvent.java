package io.perennial.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What interaction-service tells on {@link Topic#INTERACTION_EVENTS}. */
public sealed interface InteractionEvent extends Event {

    /**
     * A contact between customer and bank took place.
     *
     * @param occurredAt when it took place, not when we heard of it
     * @param amount as booked on the contract, in the reporting currency: positive if money came in for the customer,
     *     negative if it went out; null if none
     * @param product the bank's product code, null if none
     * @param contract the bank's reference of the account or loan, null if none
     * @param cause the bank's cause code if the customer said why, for instance COMPETITOR_OFFER; null if none
     * @param outcome the bank's outcome code, null if none
     */
    record InteractionRecorded(
            UUID customerId,
            UUID interactionId,
            InteractionKind kind,
            Channel channel,
            Direction direction,
            Instant occurredAt,
            BigDecimal amount,
            String product,
            String contract,
            String cause,
            String outcome)
            implements InteractionEvent {}

    /** A complaint (投诉) was made. */
    record ComplaintOpened(
            UUID customerId, UUID complaintId, Severity severity, String cause, Channel channel, Instant openedAt)
            implements InteractionEvent {}

    /** The bank settled a complaint. */
    record ComplaintResolved(UUID customerId, UUID complaintId, String outcome, Instant resolvedAt)
            implements InteractionEvent {}

    /** The customer did not accept the solution: the complaint counts as open again. */
    record ComplaintReopened(UUID customerId, UUID complaintId, Instant reopenedAt) implements InteractionEvent {}

    /**
     * The customer said how satisfied they are.
     *
     * @param rating 1 (not at all) to 5 (very)
     */
    record SatisfactionRated(UUID customerId, UUID interactionId, int rating, Instant ratedAt)
            implements InteractionEvent {}

    /**
     * The bank reached out to the customer, as an action had asked.
     *
     * @param outcome what came of it, for instance DELIVERED, REACHED, NOT_REACHED
     */
    record ContactMade(UUID customerId, UUID contactId, UUID actionId, Channel channel, String outcome, Instant madeAt)
            implements InteractionEvent {}

    /**
     * The contact policy (互动预算) kept the bank from reaching out.
     *
     * @param reason why, for instance DAILY_CAP
     */
    record ContactBlocked(UUID customerId, UUID actionId, Channel channel, String reason, Instant blockedAt)
            implements InteractionEvent {}
}
