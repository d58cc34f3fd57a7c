package io.perennial.testsupport.broken.util;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;

/** Everything that the rules forbid, except in decisions. */
class BrokenHelper {
    @Inject
    Producer<String, String> producer;

    Supplier<Instant> time = Instant::now;
}

/** What they allow. */
class Fine {
    Instant now(Clock clock) {
        return clock.instant();
    }

    Instant alsoNow(Clock clock) {
        return Instant.now(clock);
    }
}
