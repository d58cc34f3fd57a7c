package io.perennial.bench;

import java.time.Duration;

/** How long at most something is waited for. */
final class Waiting {

    /** For everything that a repetition started. */
    static final Duration LONG = Duration.ofMinutes(15);

    private Waiting() {}
}
