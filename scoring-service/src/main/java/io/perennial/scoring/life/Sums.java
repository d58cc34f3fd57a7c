package io.perennial.scoring.life;

import io.perennial.outbox.Unacceptable;

/**
 * How large sums may become. The services that took the amounts in were stricter; this keeps what cannot be added up exactly
 * from being added up wrongly.
 */
final class Sums {

    private Sums() {}

    static void within(Runnable work) {
        try {
            work.run();
        } catch (ArithmeticException e) {
            throw new Unacceptable("AMOUNT_OUT_OF_RANGE");
        }
    }
}
