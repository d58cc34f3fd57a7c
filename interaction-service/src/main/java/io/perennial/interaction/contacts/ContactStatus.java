package io.perennial.interaction.contacts;

/** How far a contact has come. Stored and shown: never rename. */
public enum ContactStatus {
    /** Automatic: goes out as soon as the contact policy (互动预算) allows. */
    PENDING,
    /** Automatic: handed over to be sent, perhaps several times until it is. */
    SENDING,
    /** On a manager's worklist. */
    OPEN,
    /** The customer was contacted; the outcome is an interaction. */
    DONE,
    /** The contact policy forbade it until it was too late. */
    BLOCKED,
    /** It could not be delivered. */
    FAILED,
    /** The wish was withdrawn before it was carried out. */
    WITHDRAWN
}
