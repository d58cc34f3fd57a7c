package io.perennial.rest;

import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;

/** Lets a change through only if the caller has seen what it changes: {@code ETag} and {@code If-Match}. */
public final class Versions {

    private Versions() {}

    /** The tag of a version, to be given with every answer that shows it. */
    public static EntityTag etag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Compares what the caller has seen with what is there.
     *
     * @param ifMatch the header {@code If-Match}: one or more tags, or {@code *} for any version
     * @throws Problem 428 {@code precondition-required} without it, 412 {@code precondition-failed} if it is out of date
     */
    public static void check(String ifMatch, long current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(
                    428, "precondition-required", "Send the ETag of the version that you are changing as If-Match.");
        }
        String tag = '"' + Long.toString(current) + '"';
        if (!ifMatch.strip().equals("*")
                && Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(tag::equals)) {
            throw new Problem(
                    412, "precondition-failed", "It was changed meanwhile. Read it again and repeat the change.");
        }
    }
}
