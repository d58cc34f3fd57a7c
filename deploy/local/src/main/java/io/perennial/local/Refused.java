package io.perennial.local;

/** The run cannot go on; the message is for the person at the terminal and says what to do. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message for the person */
    public Refused(String message) {
        super(message);
    }
}
