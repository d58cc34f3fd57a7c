package io.perennial.faults;

import io.perennial.faults.bank.Backlog;
import io.perennial.faults.bank.Backlog.Standing;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Waits until everything that was begun has come to its end, or until it is plain that it never will. */
final class Rest {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration STUCK = Duration.ofSeconds(30);
    private static final Duration STILL = Duration.ofMillis(1_500);
    private static final int LOOK_MILLIS = 300;

    private final Backlog backlog;

    Rest(Backlog backlog) {
        this.backlog = backlog;
    }

    /** Seconds until nothing moved any more; empty if something is still to do and does not go on. */
    Optional<Double> await() throws InterruptedException {
        long began = System.nanoTime();
        long since = began;
        Standing standing = backlog.standing();
        while (System.nanoTime() - began < PATIENCE.toNanos() && System.nanoTime() - since < STUCK.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            Standing before = standing;
            standing = backlog.standing();
            if (!standing.equals(before)) {
                since = System.nanoTime();
            } else if (standing.isDone() && System.nanoTime() - since > STILL.toNanos()) {
                return Optional.of((since - began) / 1e9);
            }
        }
        return Optional.empty();
    }
}
