package io.perennial.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.perennial.clock.BusinessClock;
import io.perennial.contract.Told;
import io.perennial.contract.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the inbox counts: heard, how long after it was told, heard before, not understood, parked. */
@ApplicationScoped
class InboxMetrics {

    private static final Duration[] LIMITS = {
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1)
    };

    private final MeterRegistry registry;
    private final BusinessClock clock;

    InboxMetrics(MeterRegistry registry, BusinessClock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    void applied(Topic topic, int events) {
        count("inbox.applied", topic.wireName(), events);
    }

    /** Events of our own services say when they were committed; the clocks of other systems are not ours. */
    <E> void applied(Topic topic, List<Told<E>> events) {
        applied(topic, events.size());
        Timer delay = Timer.builder("inbox.delay")
                .description("From an event's commit at its teller to its being applied here")
                .serviceLevelObjectives(LIMITS)
                .tag("topic", topic.wireName())
                .register(registry);
        Instant now = clock.wallTime();
        for (Told<E> told : events) {
            if (told.time() != null) {
                delay.record(Duration.between(told.time(), now));
            }
        }
    }

    void duplicate(Letter letter) {
        count("inbox.duplicates", letter.topic(), 1);
    }

    void unknownType(Letter letter) {
        count("inbox.unknown.types", letter.topic(), 1);
    }

    void parked(Letter letter, String reason) {
        registry.counter("inbox.parked", "topic", letter.topic(), "reason", reason)
                .increment();
    }

    private void count(String name, String topic, int events) {
        registry.counter(name, "topic", topic).increment(events);
    }
}
