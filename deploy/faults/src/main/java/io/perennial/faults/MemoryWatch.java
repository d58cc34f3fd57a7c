package io.perennial.faults;

import io.perennial.faults.bank.Vitals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Notes once a minute how much memory the services hold. */
final class MemoryWatch implements AutoCloseable {

    /** Faults come at the beginning of a minute; by then all is well again as a rule. */
    private static final int FIRST_SECONDS = 55;

    private final Vitals vitals;
    private final List<Long> megabytes = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    MemoryWatch(Vitals vitals) {
        this.vitals = vitals;
        clock.scheduleAtFixedRate(this::note, FIRST_SECONDS, 60, TimeUnit.SECONDS);
    }

    /** What was noted so far. */
    synchronized List<Long> megabytes() {
        return List.copyOf(megabytes);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private synchronized void note() {
        try {
            megabytes.add(vitals.residentMegabytes());
        } catch (IOException e) {
            // a process that was killed just now has none; the next minute will tell
        }
    }
}
