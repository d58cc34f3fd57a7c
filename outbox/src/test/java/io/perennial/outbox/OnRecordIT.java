package io.perennial.outbox;

import static io.perennial.outbox.Bench.event;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.perennial.contract.Ids;
import io.perennial.contract.Wire;
import io.perennial.database.Connections;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.api.Tokens;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever looks after stuck events is on record, with whom the events were about; what these say is not shown to them. */
@QuarkusTest
@WithTestResource(RealBank.class)
class OnRecordIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Bench bench;

    @Inject
    Sql sql;

    @Inject
    @DataSource(Connections.OWN)
    javax.sql.DataSource dataSource;

    private final UUID customer = Ids.next();
    private String id;

    @BeforeEach
    void an_event_is_parked() {
        bench.send(List.of(bench.message(customer, 1, event(customer, "POISON"))));
        id = await().atMost(SOON).until(this::parked, Objects::nonNull);
    }

    @Test
    void what_is_done_with_a_parked_event() {
        String path = "/v1/parked-events/" + id;

        operations().get(path).then().statusCode(200);
        operations().post(path + "/replay").then().statusCode(422);
        operations()
                .contentType(ContentType.JSON)
                .body(new String(Wire.write(event(customer, "M-1")), UTF_8))
                .put(path + "/body")
                .then()
                .statusCode(200);
        operations().post(path + "/replay").then().statusCode(200).body("status", equalTo("APPLIED"));
        operations()
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"confirmed by the source\"}")
                .post(path + "/discard")
                .then()
                .statusCode(409);

        assertThat(onRecord("object_id = ?", UUID.fromString(id)))
                .containsExactly(
                        "GET /v1/parked-events/{id} 200",
                        "POST /v1/parked-events/{id}/replay 422",
                        "PUT /v1/parked-events/{id}/body 200",
                        "POST /v1/parked-events/{id}/replay 200",
                        "POST /v1/parked-events/{id}/discard 409");
        assertThat(onRecord("customer_id = ?", customer)).hasSize(5);
    }

    @Test
    void what_an_event_says_is_shown_to_who_is_shown_customers_as_persons() {
        for (String who : List.of("operations", "auditor")) {
            as(who).get("/v1/parked-events/" + id)
                    .then()
                    .statusCode(200)
                    .body("reason", equalTo("POISONED"))
                    .body("body", nullValue())
                    .body("raw", nullValue());
        }
        RestAssured.get("/v1/parked-events/" + id).then().body("body.manager", equalTo("POISON"));
    }

    @Test
    void who_has_the_relay_try_again() throws SQLException {
        UUID stopped = Ids.next();
        try (Connection connection = dataSource.getConnection()) {
            OutboxRows.insert(connection, stopped, 1, new byte[2_000_000]);
        }
        UUID event = await().atMost(SOON).until(() -> refused(stopped), Objects::nonNull);

        operations().post("/v1/parked-events/untold/" + event + "/retry").then().statusCode(204);

        assertThat(onRecord("customer_id = ?", stopped))
                .containsExactly("POST /v1/parked-events/untold/{id}/retry 204");
        assertThat(onRecord("object_id = ?", event)).hasSize(1);
    }

    private String parked() {
        return sql.one("select id from parked_event where customer_id = ?", row -> row.string("id"), customer)
                .orElse(null);
    }

    private UUID refused(UUID stopped) {
        return sql.one(
                        "select event_id from outbox where customer_id = ? and refused is not null",
                        row -> row.uuid("event_id"),
                        stopped)
                .orElse(null);
    }

    private List<String> onRecord(String condition, UUID id) {
        return sql.query(
                "select action || ' ' || status as what from audit_entry where " + condition + " order by id",
                row -> row.string("what"),
                id);
    }

    private static RequestSpecification operations() {
        return as("operations");
    }

    private static RequestSpecification as(String who) {
        return RestAssured.given().header("Authorization", Tokens.bearer(who));
    }
}
