package io.perennial.outbox;

import static io.perennial.outbox.Bench.event;
import static io.perennial.outbox.Bench.oneTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.perennial.contract.Ids;
import io.perennial.contract.Topic;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is told is heard once and in order. */
@QuarkusTest
@WithTestResource(RealBank.class)
class HearingIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Bench bench;

    @Inject
    Inbox inbox;

    @Inject
    CustomerEventsHeard listener;

    @Inject
    Sql sql;

    @Test
    void an_event_sent_a_hundred_times_is_heard_once() {
        UUID customer = Ids.next();
        ProducerRecord<String, byte[]> once = bench.message(customer, 1, event(customer, "M-1"));
        List<ProducerRecord<String, byte[]>> often = new ArrayList<>(Collections.nCopies(100, once));
        often.add(bench.message(customer, 2, event(customer, "M-2")));

        bench.send(often);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.noted(customer)).isEqualTo(oneTo(2)));
    }

    @Test
    void an_event_that_comes_before_its_forerunner_waits_for_it() {
        UUID customer = Ids.next();
        bench.send(List.of(
                bench.message(customer, 3, event(customer, "M-3")),
                bench.message(customer, 2, event(customer, "M-2"))));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.parked(customer)).containsExactly("2 WAITING", "3 WAITING"));

        bench.send(List.of(bench.message(customer, 1, event(customer, "M-1"))));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.noted(customer)).isEqualTo(oneTo(3)));
        assertThat(bench.parked(customer)).isEmpty();
    }

    @Test
    void a_group_that_lost_its_offsets_begins_anew_and_changes_nothing() {
        UUID customer = Ids.next();
        bench.tell(Bench.events(customer, 30));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.noted(customer)).isEqualTo(oneTo(30)));

        bench.everythingOn(Topic.CUSTOMER_EVENTS, poll -> inbox.take(poll, listener));

        assertThat(bench.noted(customer)).isEqualTo(oneTo(30));
        assertThat(sql.one(
                                "select count(*) as c from (select 1 from noted where seq is not null "
                                        + "group by customer_id, seq having count(*) > 1) d",
                                row -> row.number("c"))
                        .orElseThrow())
                .isZero();
        assertThat(ConfigProvider.getConfig()
                        .getValue("mp.messaging.connector.smallrye-kafka.auto.offset.reset", String.class))
                .isEqualTo("earliest");
    }

    @Test
    void a_backlog_is_drained() {
        backlog(5_000);
    }

    @Test
    @Tag("slow")
    void a_backlog_of_180_000_events_is_drained() {
        backlog(180_000);
    }

    private void backlog(int events) {
        UUID[] customers = IntStream.range(0, 50).mapToObj(i -> Ids.next()).toArray(UUID[]::new);
        for (UUID customer : customers) {
            for (int told = 0; told < events / 50; told += 500) {
                bench.tell(Bench.events(customer, Math.min(500, events / 50 - told)));
            }
        }

        await().atMost(Duration.ofMinutes(10)).untilAsserted(() -> assertThat(bench.notedAltogether(customers))
                .isEqualTo(events));
        for (UUID customer : customers) {
            assertThat(bench.noted(customer)).isEqualTo(oneTo(events / 50));
        }
    }
}
