package io.perennial.faults.load;

/** How often something new is begun: evenly, and what was missed for a while is not made up for. */
final class Pace {

    private static final long SECOND = 1_000_000_000L;

    private final long interval;
    private long next = System.nanoTime();

    Pace(int perSecond) {
        this.interval = SECOND / perSecond;
    }

    synchronized boolean isDue() {
        long now = System.nanoTime();
        if (now < next) {
            return false;
        }
        next = Math.max(next + interval, now - SECOND / 4);
        return true;
    }
}
