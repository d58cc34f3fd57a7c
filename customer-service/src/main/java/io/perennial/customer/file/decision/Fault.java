package io.perennial.customer.file.decision;

/**
 * What is wrong with a request, and where.
 *
 * @param pointer JSON pointer to the place
 * @param code stable code of what is wrong, for programs
 */
public record Fault(String pointer, String code) {

    /** Customers of that branch or manager are not the caller's to keep. */
    public static Fault notYours(String pointer) {
        return new Fault(pointer, "not-yours");
    }

    /** A date that lies where it cannot. */
    public static Fault time(String pointer) {
        return new Fault(pointer, "time-out-of-range");
    }
}
