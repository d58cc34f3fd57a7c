package io.perennial.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What scoring-service tells on {@link Topic#SCORE_EVENTS}. */
public sealed interface ScoreEvent extends Event {

    /**
     * What the rules may know of the customer changed on these days.
     *
     * @param steps new or changed steps, oldest first, one per day; a step told again replaces the earlier one
     */
    record CustomerScored(UUID customerId, List<Step> steps) implements ScoreEvent {}

    /** The customer's tier (分层) changed. */
    record TierChanged(UUID customerId, Tier from, Tier to, LocalDate on) implements ScoreEvent {}
}
