package io.perennial.faults.load;

import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/** An operation whose outcome is not known, to be tried again. */
record Retry(Operation operation, int tries, long due) implements Delayed {

    private static final long FIRST_REST_NANOS = 100_000_000L;
    private static final int DOUBLINGS = 4;

    static Retry of(Operation operation, int tries, boolean atOnce) {
        long rest = atOnce ? 0 : FIRST_REST_NANOS << Math.min(tries - 1, DOUBLINGS);
        return new Retry(operation, tries, System.nanoTime() + rest);
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
        return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
}
