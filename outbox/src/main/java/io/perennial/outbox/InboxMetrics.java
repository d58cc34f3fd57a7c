package io.perennial.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.perennial.contract.Topic;
import jakarta.enterprise.context.ApplicationScoped;

/** What the inbox counts: heard, heard before, not understood, parked. */
@ApplicationScoped
class InboxMetrics {

    private final MeterRegistry registry;

    InboxMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void applied(Topic topic, int events) {
        count("inbox.applied", topic.wireName(), events);
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
