package io.perennial.faults;

import io.perennial.faults.bank.Backlog;
import io.perennial.faults.load.Latencies;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Measures how long it takes until all is well again: REST p99 under a second, fewer than 100 events unread, none unsent for
 * five seconds; and that for two seconds on end, so that the last good moments before a fault are not taken for its cure.
 */
final class Recovery {

    private static final double REST_SECONDS = 1;
    private static final int UNREAD = 100;
    private static final double UNSENT_SECONDS = 5;
    private static final double STEADY_SECONDS = 2;
    private static final long LOOK_MILLIS = 500;

    private final Backlog backlog;
    private final Latencies latencies;

    Recovery(Backlog backlog, Latencies latencies) {
        this.backlog = backlog;
        this.latencies = latencies;
    }

    /** Seconds until it began to be well; empty if it was not in time. */
    Optional<Double> await(Duration patience) throws InterruptedException {
        long began = System.nanoTime();
        long wellSince = -1;
        while (System.nanoTime() - began < patience.toNanos()) {
            long now = System.nanoTime();
            if (!isWell()) {
                wellSince = -1;
            } else if (wellSince < 0) {
                wellSince = now;
            } else if (now - wellSince > STEADY_SECONDS * 1e9) {
                return Optional.of((wellSince - began) / 1e9);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return Optional.empty();
    }

    /** How it is now, for somebody who wonders why it is not well. */
    String now() {
        return "p99 %.1f s, %.0f unread, oldest unsent %.0f s"
                .formatted(latencies.p99(), backlog.unread(), backlog.oldestUnsentSeconds());
    }

    private boolean isWell() {
        return latencies.p99() < REST_SECONDS
                && backlog.oldestUnsentSeconds() < UNSENT_SECONDS
                && backlog.unread() < UNREAD;
    }
}
