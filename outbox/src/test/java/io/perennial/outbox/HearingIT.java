package io.perennial.outbox;

import static io.perennial.outbox.Bench.event;
import static io.perennial.outbox.Bench.oneTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.perennial.contract.Ids;
import io.perennial.contract.Topic;
import io.perennial.contract.Wire;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is told is heard once and in order, and what cannot be applied is kept. */
@QuarkusTest
@WithTestResource(RealBank.class)
class HearingIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String MANAGER_ASSIGNED = "io.perennial.ManagerAssigned.v1";

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
    void those_behind_a_parked_event_wait_and_follow_in_order_once_it_is_mended() {
        UUID customer = Ids.next();
        List<ProducerRecord<String, byte[]>> nine = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            nine.add(bench.message(customer, i, event(customer, i == 5 ? "POISON" : "M-" + i)));
        }
        bench.send(nine);

        await().atMost(SOON).untilAsserted(() -> assertThat(bench.parked(customer))
                .containsExactly("5 POISONED", "6 WAITING", "7 WAITING", "8 WAITING", "9 WAITING"));
        assertThat(bench.noted(customer)).isEqualTo(oneTo(4));

        String five = id(customer, 5);
        String seven = id(customer, 7);
        RestAssured.post("/v1/parked-events/" + seven + "/replay").then().statusCode(409);
        RestAssured.post("/v1/parked-events/" + five + "/replay")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/still-refused"));
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(new String(Wire.write(event(customer, "M-5")), UTF_8))
                .put("/v1/parked-events/" + five + "/body")
                .then()
                .statusCode(200);
        RestAssured.post("/v1/parked-events/" + five + "/replay")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPLIED"));

        assertThat(bench.noted(customer)).isEqualTo(oneTo(9));
        assertThat(bench.parked(customer)).isEmpty();
        RestAssured.post("/v1/parked-events/" + five + "/replay").then().statusCode(409);
    }

    @Test
    void a_parked_event_can_be_given_up_so_that_the_others_go_on() {
        UUID customer = Ids.next();
        bench.send(List.of(
                bench.message(customer, 1, event(customer, "POISON")),
                bench.message(customer, 2, event(customer, "M-2"))));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.parked(customer)).hasSize(2));

        RestAssured.given()
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"sent by mistake, confirmed by the source\"}")
                .post("/v1/parked-events/" + id(customer, 1) + "/discard")
                .then()
                .statusCode(200)
                .body("status", equalTo("DISCARDED"));

        assertThat(bench.noted(customer)).containsExactly(2L);
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

    @Test
    void a_group_that_lost_its_offsets_begins_anew_and_changes_nothing() {
        UUID customer = Ids.next();
        bench.tell(Bench.events(customer, 30));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.noted(customer)).isEqualTo(oneTo(30)));

        bench.everythingOn(Topic.CUSTOMER_EVENTS).forEach(poll -> inbox.take(poll, listener));

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

    private String id(UUID customer, long seq) {
        return sql.one(
                        "select id from parked_event where customer_id = ? and seq = ?",
                        row -> row.uuid("id").toString(),
                        customer,
                        seq)
                .orElseThrow();
    }
}
