package io.perennial.faults.load;

import java.util.EnumMap;
import java.util.Map;

/** How many operations ended how, and how many tries ended with nothing known. */
public final class Tally {

    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

    synchronized void count(Attempt attempt) {
        counts.merge(attempt.outcome(), 1, Integer::sum);
    }

    public synchronized int of(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }
}
