package io.perennial.interaction.recording;

import static io.perennial.interaction.Bank.request;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Bodies that say what the tests of bad input want, byte by byte. */
final class RawLogin {

    private RawLogin() {}

    /** A login of a customer with one field more, as a caller writes it. */
    static String with(UUID customer, String field) {
        String kind = field.contains("\"kind\"") ? "" : "\"kind\":\"LOGIN\",";
        return "{\"customerId\":\"" + customer + "\",\"channel\":\"WEB\"," + kind + field + "}";
    }

    static ValidatableResponse refused(String body, int status) {
        return request()
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/interactions")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }
}
