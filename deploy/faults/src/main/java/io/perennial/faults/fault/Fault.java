package io.perennial.faults.fault;

import java.time.Duration;

/**
 * Something bad that happens to the bank for a while.
 *
 * @param text what exactly, for the report
 * @param lasts from its beginning to its end
 * @param begin brings it about
 * @param end takes it away; whatever happened meanwhile, the bank can be well again afterwards
 */
public record Fault(String text, Duration lasts, Deed begin, Deed end) {

    /** What is done to the bank. */
    public interface Deed {

        /** Does nothing. */
        Deed NOTHING = () -> {};

        void run() throws Exception;
    }

    static Fault moment(String text, Deed deed) {
        return new Fault(text, Duration.ZERO, deed, Deed.NOTHING);
    }
}
