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
        /** Done; it stands, whatever becomes of its occasion. */
        DONE,
        /** Taken back. */
        WITHDRAWN
    }

    boolean unfinished() {
        return status == Status.PLANNED || status == Status.REQUESTED;
    }

    boolean speaksOf(Occasion occasion, Plan plan) {
        return chapter.equals(occasion.chapter()) && code.equals(plan.code());
    }
}
