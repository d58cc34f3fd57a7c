package io.perennial.interaction.recording;

import static io.perennial.interaction.recording.RawLogin.refused;
import static io.perennial.interaction.recording.RawLogin.with;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.perennial.interaction.Bank;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows R1–R5, R10–R12 and R29 of the catalogue of bad input, as far as they reach this service: bodies as a whole. */
@QuarkusTest
@WithTestResource(RealBank.class)
class BadInputIT {

    @Inject
    Bank bank;

    private UUID anna;

    @BeforeEach
    void a_customer() {
        anna = anna == null ? bank.customer() : anna;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{} {}", "{'kind':'LOGIN'}", "{\"kind\":\"LOGIN\"} // why", "\ufeff{}", "NaN"})
    void r1_what_is_not_json_is_malformed(String body) {
        refused(body, 400);
    }

    @Test
    void r2_nesting_has_an_end() {
        refused("[".repeat(100_000), 400);
    }

    @Test
    void r5_another_content_type_is_not_understood() {
        given().contentType("text/plain")
                .header("Idempotency-Key", "x")
                .body("hello")
                .post("/v1/interactions")
                .then()
                .statusCode(415);
        given().accept("text/xml")
                .get("/v1/interactions?customerId={id}", anna)
                .then()
                .statusCode(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"channel\":\"WEB\",\"kind\":\"DANCE\"}",
                "{\"channel\":\"WEB\",\"kind\":\"login\"}",
                "{\"channel\":\"WEB\",\"kind\":\"\"}",
                "{\"channel\":\"WEB\",\"kind\":null}",
                "{\"kind\":\"LOGIN\"}",
                "{\"channel\":\"WEB\",\"kind\":\"LOGIN\"}"
            })
    void r10_words_that_we_do_not_know_and_missing_ones_are_refused(String body) {
        refused(body, 422).body("type", equalTo("/problems/unknown-value"));
    }

    @Test
    void r10_r19_fields_that_are_not_ours_are_refused() {
        refused(with(anna, "\"status\":\"RECORDED\""), 400).body("type", equalTo("/problems/unknown-field"));
    }

    @Test
    void r11_a_field_twice_is_refused() {
        refused(with(anna, "\"kind\":\"LOGIN\",\"kind\":\"PURCHASE\""), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kind\":[\"LOGIN\"]",
                "\"rating\":\"5 stars\"",
                "\"rating\":4.5",
                "\"notes\":{\"$ne\":null}",
                "\"product\":7"
            })
    void r12_one_type_is_not_taken_for_another(String field) {
        refused("{\"channel\":\"WEB\",\"customerId\":\"" + anna + "\"," + field + "}", 422);
    }

    @Test
    void r29_a_key_is_required_and_has_a_longest_length() {
        given().contentType("application/json")
                .body(with(anna, "\"kind\":\"LOGIN\""))
                .post("/v1/interactions")
                .then()
                .statusCode(400);
        given().contentType("application/json")
                .header("Idempotency-Key", "k".repeat(300))
                .body(with(anna, "\"notes\":\"x\""))
                .post("/v1/interactions")
                .then()
                .statusCode(400);
    }
}
