package io.perennial.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.Ids;
import io.perennial.contract.LifecycleEvent;
import io.perennial.contract.LifecycleEvent.ActionWithdrawn;
import io.perennial.contract.Told;
import io.perennial.contract.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TestTopicsTest {

    private final Map<String, String> settings = new RealBank().start();
    private final TestTopics topics = new TestTopics(settings.get("kafka.bootstrap.servers"));

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void what_was_told_is_read_back_with_its_attributes_in_order() {
        UUID customer = Ids.next();
        var first = new Told<>(Ids.next(), Instant.now(), 1, new ActionWithdrawn(customer, Ids.next(), "DONE"));
        var second = new Told<>(Ids.next(), Instant.now(), 2, new ActionWithdrawn(customer, Ids.next(), "DONE"));

        topics.send(first);
        topics.send(second);

        assertThat(topics.told(Topic.LIFECYCLE_EVENTS, customer, LifecycleEvent.class))
                .extracting(Told::id)
                .containsExactly(first.id(), second.id());
        assertThat(topics.told(Topic.LIFECYCLE_EVENTS, customer, ActionWithdrawn.class))
                .containsExactly(first, second);
    }

    @Test
    void anything_can_be_put_on_a_topic() {
        String key = Ids.next().toString();

        topics.sendRaw(Topic.BANK_EVENTS, key, "{no json".getBytes(StandardCharsets.UTF_8), Map.of());
        topics.sendRaw(Topic.BANK_EVENTS, key, null, Map.of());

        assertThat(topics.read(Topic.BANK_EVENTS).stream().filter(message -> key.equals(message.key())))
                .hasSize(2);
    }

    @Test
    void the_servers_start_once() {
        assertThat(new RealBank().start()).isEqualTo(settings);
    }
}
