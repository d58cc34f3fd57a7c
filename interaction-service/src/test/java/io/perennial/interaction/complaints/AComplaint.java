package io.perennial.interaction.complaints;

import static io.perennial.interaction.Bank.post;
import static io.perennial.interaction.complaints.AComplaint.YESTERDAY;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** How the tests complain and handle complaints. */
final class AComplaint {

    static final Instant YESTERDAY = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    private AComplaint() {}

    /** A complaint of yesterday; answers its id. */
    static String complaint(UUID customer, String text) {
        return post(
                        "/v1/complaints",
                        Map.of(
                                "customerId",
                                customer,
                                "channel",
                                "CALL_CENTRE",
                                "severity",
                                "HIGH",
                                "cause",
                                "FEES",
                                "text",
                                text,
                                "occurredAt",
                                YESTERDAY))
                .statusCode(201)
                .body("status", equalTo("OPEN"))
                .extract()
                .path("id");
    }

    /** A step of its course that succeeds. */
    static ValidatableResponse move(String id, String what, Object body) {
        return post("/v1/complaints/" + id + "/" + what, body).statusCode(200);
    }
}
