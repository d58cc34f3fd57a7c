package io.perennial.interaction.complaints.decision;

/** What somebody may do with a complaint. */
public enum Move {
    ASSIGN,
    PROGRESS,
    RESOLVE,
    CONFIRM,
    REOPEN
}
