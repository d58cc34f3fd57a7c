package io.perennial.contract;

/** Who has to carry out an action. */
public enum ActionOwner {
    /** A machine: the message goes out by itself. */
    AUTOMATIC,
    /** A person: the relationship manager finds it on the worklist. */
    MANAGER
}
