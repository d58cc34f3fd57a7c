package io.perennial.outbox;

import static io.perennial.outbox.Bench.event;
import static io.perennial.outbox.Bench.events;
import static io.perennial.outbox.Bench.oneTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.perennial.contract.CustomerEvent.ManagerAssigned;
import io.perennial.contract.Ids;
import io.perennial.contract.Wire;
import io.perennial.database.Connections;
import io.perennial.testsupport.RealBank;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is committed is told, in each customer's order; what is not committed was never said. */
@QuarkusTest
@WithTestResource(RealBank.class)
class TellingIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Bench bench;

    @Inject
    Outbox outbox;

    @Inject
    @io.quarkus.agroal.DataSource(Connections.OWN)
    DataSource dataSource;

    @Test
    void a_customers_events_are_told_and_heard_in_their_order() {
        UUID customer = Ids.next();

        bench.tell(events(customer, 50));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.noted(customer)).isEqualTo(oneTo(50)));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.untold(customer)).isZero());
    }

    @Test
    void writers_that_race_for_one_customer_are_told_one_after_the_other() {
        racing(8, 50);
    }

    @Test
    @Tag("slow")
    void ten_thousand_events_of_one_customer_by_racing_writers_keep_their_order() {
        racing(8, 1_250);
    }

    private void racing(int writers, int eventsEach) {
        UUID customer = Ids.next();
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        List<CompletableFuture<Void>> done = IntStream.range(0, writers)
                .mapToObj(w -> CompletableFuture.runAsync(
                        () -> events(customer, eventsEach).forEach(event -> bench.tell(List.of(event))), pool))
                .toList();
        done.forEach(CompletableFuture::join);
        pool.shutdown();

        int all = writers * eventsEach;
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(bench.noted(customer)).hasSize(all));
        assertThat(bench.onTopic(customer)).isEqualTo(oneTo(all));
        assertThat(bench.noted(customer)).isEqualTo(oneTo(all));
    }

    @Test
    void what_is_rolled_back_was_never_said() {
        rollBack(100);
    }

    @Test
    @Tag("slow")
    void what_is_rolled_back_a_thousand_times_was_never_said() {
        rollBack(1_000);
    }

    private void rollBack(int times) {
        UUID customer = Ids.next();
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                        outbox.append(event(customer, "M-1"));
                        throw new IllegalStateException("changed my mind");
                    }))
                    .hasMessageContaining("changed my mind");
        }
        bench.tell(events(customer, 1));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.noted(customer)).isEqualTo(oneTo(1)));
        assertThat(bench.onTopic(customer)).isEqualTo(oneTo(1));
    }

    @Test
    void nobody_tells_outside_a_transaction() {
        assertThatThrownBy(() -> outbox.append(event(Ids.next(), "M-1"))).isInstanceOf(TransactionalException.class);
    }

    @Test
    void an_event_that_no_broker_takes_is_refused_before_it_is_committed() {
        String endless = "M".repeat(Wire.MAX_EVENT_BYTES);

        assertThatThrownBy(() -> bench.tell(List.of(event(Ids.next(), endless))))
                .hasStackTraceContaining("EventTooLarge");
    }

    @Test
    void an_event_that_the_broker_refuses_stops_its_own_customer_only_and_can_be_mended() throws SQLException {
        UUID stopped = Ids.next();
        UUID other = Ids.next();
        try (Connection connection = dataSource.getConnection()) {
            OutboxRows.insert(connection, stopped, 1, new byte[2_000_000]);
        }
        List<ManagerAssigned> mixed = new ArrayList<>(events(stopped, 100));
        mixed.addAll(events(other, 100));
        Collections.shuffle(mixed, new Random(7));
        bench.tell(mixed);

        await().atMost(SOON).untilAsserted(() -> assertThat(bench.noted(other)).isEqualTo(oneTo(100)));
        assertThat(bench.noted(stopped)).isEmpty();
        String eventId = RestAssured.get("/v1/parked-events/untold")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.customerId == '" + stopped + "' }.eventId");

        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(new String(Wire.write(event(stopped, "M-0")), UTF_8))
                .put("/v1/parked-events/untold/" + eventId + "/body")
                .then()
                .statusCode(204);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.noted(stopped)).isEqualTo(oneTo(101)));
    }
}
