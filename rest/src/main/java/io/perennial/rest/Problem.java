package io.perennial.rest;

import java.util.List;

/**
 * A refusal, told to the caller as {@code application/problem+json} (RFC 9457) with the type {@code /problems/<code>}.
 *
 * <p>Thrown from anywhere between endpoint and decision; a running transaction is rolled back. Detail and pointers say what
 * is wrong and what to do, and never repeat what was sent: answers end up in logs that must hold nothing personal.
 */
public final class Problem extends RuntimeException {

    /** Where in the body something is wrong: a JSON pointer ("" is the whole body) and what, as a code. */
    public record Error(String pointer, String code) {}

    private final int status;
    private final String code;
    private final transient List<Error> errors;
    private final int retryAfterSeconds;

    /** A refusal as a whole. */
    public Problem(int status, String code, String detail) {
        this(status, code, detail, List.of());
    }

    /** A refusal because of certain fields. */
    public Problem(int status, String code, String detail, List<Error> errors) {
        this(status, code, detail, errors, 0);
    }

    private Problem(int status, String code, String detail, List<Error> errors, int retryAfterSeconds) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.errors = List.copyOf(errors);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** The same refusal, with the advice to try again after some seconds (header {@code Retry-After}). */
    public Problem retryAfter(int seconds) {
        return new Problem(status, code, getMessage(), errors, seconds);
    }

    /** 404 {@code not-found}: also the answer where something exists that the caller may not see. */
    public static Problem notFound() {
        return new Problem(404, "not-found", "There is nothing here under this address.");
    }

    /** The HTTP status, 400 to 599. */
    public int status() {
        return status;
    }

    /** The stable code at the end of the type; never renamed. */
    public String code() {
        return code;
    }

    /** What is wrong and what to do; null where nothing may be said. */
    public String detail() {
        return getMessage();
    }

    /** The fields that are wrong, empty if it is not about fields. */
    public List<Error> errors() {
        return errors;
    }

    /** Seconds after which trying again makes sense, 0 if it does not. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
