package io.perennial.outbox;

import static io.perennial.outbox.Bench.event;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.perennial.contract.Ids;
import io.perennial.contract.Topic;
import io.perennial.contract.Wire;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What cannot be applied is kept with its reason, and the others go on. */
@QuarkusTest
@WithTestResource(RealBank.class)
class ParkingIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static final String MANAGER_ASSIGNED = "io.perennial.ManagerAssigned.v1";

    @Inject
    Bench bench;

    @Test
    void one_bad_event_among_five_hundred_is_parked_and_the_others_are_applied() {
        UUID[] customers = IntStream.range(0, 500).mapToObj(i -> Ids.next()).toArray(UUID[]::new);
        List<ProducerRecord<String, byte[]>> poll = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            poll.add(bench.message(customers[i], 1, event(customers[i], i == 250 ? "BUG" : "M-1")));
        }

        bench.send(poll);

        await().atMost(SOON).untilAsserted(() -> assertThat(bench.notedAltogether(customers))
                .isEqualTo(499));
        await().atMost(SOON).untilAsserted(() -> assertThat(bench.parked(customers[250]))
                .containsExactly("1 FAILED_IllegalStateException"));
    }

    @Test
    void a_parked_event_needs_no_topic_to_lie_on() throws Exception {
        UUID customer = Ids.next();
        bench.send(List.of(bench.message(customer, 1, event(customer, "POISON"))));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.parked(customer)).containsExactly("1 POISONED"));
        assertThat(bench.topics())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::wireName).toList());
    }

    @Test
    void one_percent_of_poison_is_parked_exactly() {
        poison(2_000);
    }

    @Test
    @Tag("slow")
    void one_percent_of_poison_among_a_hundred_thousand_is_parked_exactly() {
        poison(100_000);
    }

    private void poison(int events) {
        UUID[] customers = IntStream.range(0, events).mapToObj(i -> Ids.next()).toArray(UUID[]::new);
        List<ProducerRecord<String, byte[]>> all = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            all.add(bench.message(customers[i], 1, event(customers[i], i % 100 == 0 ? "POISON" : "M-1")));
        }

        bench.send(all);

        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> assertThat(bench.notedAltogether(customers))
                .isEqualTo(events - events / 100));
        for (int i = 0; i < events; i += 100) {
            assertThat(bench.parked(customers[i])).containsExactly("1 POISONED");
        }
    }

    @Test
    void a_type_from_the_future_is_passed_over_and_a_version_from_the_future_is_parked() {
        UUID customer = Ids.next();
        bench.send(List.of(
                bench.message(customer, 1, "io.perennial.CustomerKnighted.v1", "{}".getBytes(UTF_8)),
                bench.message(customer, 2, event(customer, "M-2")),
                bench.message(customer, 3, "io.perennial.ManagerAssigned.v2", "{}".getBytes(UTF_8))));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.noted(customer)).containsExactly(2L));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.parked(customer)).containsExactly("3 UNKNOWN_VERSION"));
    }

    @Test
    void attributes_that_no_calendar_or_no_honest_sender_has_stop_nobody() {
        UUID customer = Ids.next();
        ProducerRecord<String, byte[]> timeless = bench.message(customer, 1, MANAGER_ASSIGNED, "{".getBytes(UTF_8));
        timeless.headers().add("ce_time", "+999999999-12-31T23:59:59Z".getBytes(UTF_8));
        ProducerRecord<String, byte[]> untyped = bench.message(customer, 2, MANAGER_ASSIGNED, "{".getBytes(UTF_8));
        untyped.headers().add("ce_type", null);

        bench.send(List.of(timeless, untyped));

        await().atMost(SOON).untilAsserted(() -> assertThat(bench.parked(customer))
                .containsExactly("1 MALFORMED", "2 BAD_ENVELOPE"));
    }

    @Test
    void what_cannot_be_read_is_parked_with_its_reason() {
        UUID torn = Ids.next();
        UUID tombstone = Ids.next();
        UUID stranger = Ids.next();
        UUID nested = Ids.next();
        bench.send(List.of(
                bench.message(torn, 1, MANAGER_ASSIGNED, "{\"customerId\":".getBytes(UTF_8)),
                bench.message(tombstone, 1, MANAGER_ASSIGNED, null),
                bench.message(stranger, 1, MANAGER_ASSIGNED, Wire.write(event(torn, "M-1"))),
                bench.message(nested, 1, MANAGER_ASSIGNED, "[".repeat(100).getBytes(UTF_8)),
                bench.message(nested, 2, event(nested, "M-2"))));

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(bench.parked(torn)).containsExactly("1 MALFORMED");
            assertThat(bench.parked(tombstone)).containsExactly("1 TOMBSTONE");
            assertThat(bench.parked(stranger)).containsExactly("1 KEY_MISMATCH");
            assertThat(bench.parked(nested)).containsExactly("1 MALFORMED", "2 WAITING");
        });
    }
}
