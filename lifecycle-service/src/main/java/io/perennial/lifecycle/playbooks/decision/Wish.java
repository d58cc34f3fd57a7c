package io.perennial.lifecycle.playbooks.decision;

import java.util.UUID;

/**
 * An action on record.
 *
 * @param refuted whether the move or the case that it follows from is not believed any more
 */
public record Wish(UUID id, UUID source, String chapter, String code, Status status, boolean refuted) {

    /** How far it got. */
    public enum Status {
        /** Its day is still to come. */
        PLANNED,
        /** Asked for, and not done yet. */
        REQUESTED,
        /** Kept from being done, for now or for good; only if it is done later after all do we hear which. */
        BLOCKED,
        /** Done; it stands, whatever becomes of its occasion. */
        DONE,
        /** Taken back. */
        WITHDRAWN
    }

    boolean unfinished() {
        return status != Status.DONE && status != Status.WITHDRAWN;
    }

    boolean speaksOf(Occasion occasion, Plan plan) {
        return chapter.equals(occasion.chapter()) && code.equals(plan.code());
    }
}
