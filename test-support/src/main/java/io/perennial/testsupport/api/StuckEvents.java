package io.perennial.testsupport.api;

import static org.awaitility.Awaitility.await;

import io.perennial.contract.Event;
import io.perennial.contract.Ids;
import io.perennial.contract.Told;
import io.perennial.contract.Wire;
import io.perennial.testsupport.TestTopics;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/** Events that the application under test could not apply, or that the broker does not take from it. */
final class StuckEvents {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int MORE_THAN_THE_BROKER_TAKES = 2_000_000;

    private StuckEvents() {}

    /** Parks an event, the first of its customer, whose body was torn; answers the id under which it is parked. */
    static UUID parked(Event event) {
        UUID id = Ids.next();
        try (TestTopics topics = TestTopics.ofThisTest()) {
            topics.sendTorn(new Told<>(id, Instant.now(), 1, event));
        }
        return UUID.fromString(listed("/v1/parked-events?limit=500", id, "id"));
    }

    /** Parks it and gives it its whole body back. */
    static UUID mended(Event event) {
        UUID id = parked(event);
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(new String(Wire.write(event), StandardCharsets.UTF_8))
                .put("/v1/parked-events/" + id + "/body")
                .then()
                .statusCode(200);
        return id;
    }

    /** An event that the broker refused, as after its limit was lowered: our own code never commits one so large. */
    static UUID refused() {
        UUID id = Ids.next();
        UUID customer = Ids.next();
        try (Connection database = CDI.current().select(DataSource.class).get().getConnection();
                PreparedStatement told = database.prepareStatement("insert into told values (?, 1)");
                PreparedStatement row = database.prepareStatement(
                        "insert into outbox (customer_id, seq, event_id, topic, type, told_at, body)"
                                + " values (?, 1, ?, 'customer-events', 'io.perennial.ManagerAssigned.v1', now(), ?)")) {
            told.setObject(1, customer);
            told.executeUpdate();
            row.setObject(1, customer);
            row.setObject(2, id);
            row.setBytes(3, new byte[MORE_THAN_THE_BROKER_TAKES]);
            row.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return UUID.fromString(listed("/v1/parked-events/untold", id, "eventId"));
    }

    private static String listed(String list, UUID eventId, String field) {
        return await().atMost(SOON)
                .until(
                        () -> RestAssured.get(list)
                                .then()
                                .statusCode(200)
                                .extract()
                                .path("items.find { it.eventId == '" + eventId + "' }?." + field),
                        Objects::nonNull);
    }
}
