package io.perennial.outbox;

/** Thrown by a listener: this event can never be applied as it is. It is parked under the code. */
public final class Unacceptable extends RuntimeException {

    private final String code;

    /** @param code stable, upper case with underscores, no data of the event */
    public Unacceptable(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
