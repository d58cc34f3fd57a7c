package io.perennial.faults.oracle;

/**
 * A promise that was broken.
 *
 * @param what happened, with the ids that it takes to look into it
 */
public record Violation(Invariant invariant, String what) {

    @Override
    public String toString() {
        return invariant + " " + what;
    }
}
