package io.perennial.interaction.outreach.decision;

import java.time.Duration;
import java.util.Optional;

/** How long to wait before a message is handed over again that could not be delivered. */
public final class Patience {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    private Patience() {}

    /**
     * Doubles from five seconds to an hour.
     *
     * @param attempts made so far, from 1
     * @param most after so many nothing is tried any more
     */
    public static Optional<Duration> after(int attempts, int most) {
        if (attempts >= most) {
            return Optional.empty();
        }
        Duration wait = FIRST.multipliedBy(1L << Math.min(attempts - 1, 20));
        return Optional.of(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }
}
