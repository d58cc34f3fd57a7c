package io.perennial.interaction.recording.decision;

/** How the customer sounded. */
public enum Sentiment {
    POSITIVE,
    NEUTRAL,
    NEGATIVE
}
