package io.perennial.faults.load;

/** What a client knows of what became of an operation. */
public enum Outcome {
    /** The bank said that it is done. */
    OK,
    /** The bank said that it will not be done. */
    REJECTED,
    /** The answer did not come, or says nothing: it may be done or not, and is asked again under the same key. */
    UNKNOWN
}
