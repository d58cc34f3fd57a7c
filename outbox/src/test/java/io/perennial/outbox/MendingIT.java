package io.perennial.outbox;

import static io.perennial.outbox.Bench.event;
import static io.perennial.outbox.Bench.oneTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.perennial.contract.Ids;
import io.perennial.contract.Wire;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Somebody looks after what is parked: it is mended or given up, and those that wait behind it follow in order. */
@QuarkusTest
@WithTestResource(RealBank.class)
class MendingIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Bench bench;

    @Inject
    Sql sql;

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
        assertThat(sql.query(
                        "select 1 from parked_event where customer_id = ? and body is not null", row -> true, customer))
                .as("what nobody needs any more is not kept")
                .isEmpty();
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
