package io.perennial.outbox;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Glances at the database for whoever asks how we are. After one that failed the next ones answer at once that nobody knows: who
 * asks would else wait for the database at each figure, and give up before it hears the others.
 */
final class Glances {

    static final Duration REST = Duration.ofSeconds(5);

    private final LongSupplier nanos;
    private volatile boolean resting;
    private volatile long restsUntil;

    Glances(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The figure, or NaN if it cannot be had. */
    double at(Supplier<Double> figure) {
        if (resting && nanos.getAsLong() - restsUntil < 0) {
            return Double.NaN;
        }
        try {
            double found = figure.get();
            resting = false;
            return found;
        } catch (RuntimeException e) {
            // that the database is away is said by those who need it
            restsUntil = nanos.getAsLong() + REST.toNanos();
            resting = true;
            return Double.NaN;
        }
    }
}
