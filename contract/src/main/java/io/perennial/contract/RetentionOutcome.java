package io.perennial.contract;

/** How a retention case ended. */
public enum RetentionOutcome {
    /** The customer recovered. */
    RETAINED,
    /** The relationship ended. */
    LOST,
    /** The decline turned out not to be one. */
    WITHDRAWN
}
