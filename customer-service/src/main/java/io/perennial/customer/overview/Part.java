package io.perennial.customer.overview;

import java.time.Instant;

/**
 * One part of the 360 view, on its own: that one is missing takes nothing from the others.
 *
 * @param status whether the part is there
 * @param asOf when its owner said so; for what was told to us, when it was told
 * @param why if it is missing: UNREACHABLE, TIMEOUT, NOT_KNOWN (its owner does not know the customer yet), REFUSED, NOT_TOLD
 * @param data as its owner gives it, left out if there is none
 */
public record Part<T>(Status status, Instant asOf, String why, T data) {

    static <T> Part<T> ok(Instant asOf, T data) {
        return new Part<>(Status.OK, asOf, null, data);
    }

    static <T> Part<T> missing(String why) {
        return new Part<>(Status.MISSING, null, why, null);
    }

    /** Whether a part is there. */
    public enum Status {
        OK,
        MISSING
    }
}
