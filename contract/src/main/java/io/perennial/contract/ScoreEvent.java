package io.perennial.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What scoring-service tells on {@link Topic#SCORE_EVENTS}. */
public sealed interface ScoreEvent extends Event {

    /**
     * What the rules may know of the customer changed on these days.
     *
     * @param steps new or changed steps, oldest first, one per day; a step told again replaces the earlier one
     * @param recordedAt when the first of the interactions that led to it was recorded: how long it took is seen from it, and
     *     nothing decided; null if something else led to it, such as days that went by
     */
    record CustomerScored(UUID customerId, List<Step> steps, Instant recordedAt) implements ScoreEvent {

        /** What no interaction led to. */
        public CustomerScored(UUID customerId, List<Step> steps) {
            this(customerId, steps, null);
        }
    }

    /** The customer's tier (分层) changed. */
    record TierChanged(UUID customerId, Tier from, Tier to, LocalDate on) implements ScoreEvent {}
}
