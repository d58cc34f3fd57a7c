package io.perennial.interaction.complaints.decision;

/** How far a complaint (投诉) has come. Stored and shown: never rename. */
public enum ComplaintState {
    /** Made; nobody looks after it yet. */
    OPEN,
    /** Somebody is responsible. */
    ASSIGNED,
    /** Somebody works on it. */
    IN_PROGRESS,
    /** The bank settled it. */
    RESOLVED,
    /** The customer accepted the solution: the end. */
    CONFIRMED,
    /** The customer did not accept it. */
    REOPENED;

    /** Whether the bank has settled it and the customer has not objected. */
    public boolean isResolved() {
        return this == RESOLVED || this == CONFIRMED;
    }
}
