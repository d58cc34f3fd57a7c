package io.perennial.interaction.recording;

import static io.perennial.interaction.Bank.get;
import static io.perennial.interaction.Bank.request;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.perennial.contract.Ids;
import io.perennial.interaction.Bank;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows R1–R13, R28 and R29 of the catalogue of bad input, as far as they reach this service. */
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
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\u202e", "\\uffff", "a\\u200bb"})
    void r6_text_that_cannot_be_kept_or_seen_is_refused(String text) {
        refused(with("\"product\":\"" + text + "\""), 422).body("type", equalTo("/problems/invalid-text"));
        refused(with("\"notes\":\"" + text + "\"").replace("a\\u200bb", "\\u0007"), 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"𠮷野家", "阿卜杜拉·买买提", "=SUM(A1)", "<script>alert(1)</script>", "'; drop table interaction; --"})
    void r7_r13_to_r16_whatever_people_write_is_kept_as_it_is(String text) {
        String id = request()
                .body(with("\"notes\":\"" + text + "\""))
                .post("/v1/interactions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        get("/v1/interactions/" + id).body("notes", equalTo(text));
    }

    @ParameterizedTest
    @CsvSource({
        "NaN, 400",
        "Infinity, 400",
        "0x10, 400",
        "01, 400",
        "1e400, 422",
        "1e-1000000000, 422",
        "'\"abc\"', 422",
        "0.00001, 422",
        "99999999999999999, 422"
    })
    void r8_amounts_are_exact_or_refused(String amount, int status) {
        refused(with("\"currency\":\"CNY\",\"amount\":" + amount), status);
        refused(with("\"currency\":\"CNY\",\"amount\":" + "9".repeat(400)), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "12.3400", "\"-1.5\"", "9999999999999999.9999"})
    void r8_amounts_that_are_exact_are_taken(String amount) {
        request()
                .body(with("\"currency\":\"CNY\",\"amount\":" + amount))
                .post("/v1/interactions")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "2005-06-01T00:00:00Z"})
    void r9_times_have_limits(String time) {
        refused(with("\"occurredAt\":\"" + time + "\""), 422).body("errors.pointer", hasItem("/occurredAt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T00:00:00Z",
                "2026-03-02T00:00:00",
                "2026-03-02",
                "2026-03-02T00:00:00+26:00",
                "yesterday"
            })
    void r9_times_that_do_not_exist_are_refused(String time) {
        refused(with("\"occurredAt\":\"" + time + "\""), 422).body("detail", not(containsString(time)));
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
        refused(with("\"status\":\"RECORDED\""), 400).body("type", equalTo("/problems/unknown-field"));
    }

    @Test
    void r11_a_field_twice_is_refused() {
        refused(with("\"kind\":\"LOGIN\",\"kind\":\"PURCHASE\""), 400);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=DANCE",
                "channel=' or 1=1",
                "from=yesterday",
                "limit=0",
                "limit=1000000",
                "limit=-1",
                "after=x",
                "after=' or 1=1 --"
            })
    void r13_r28_filters_and_pages_are_checked(String query) {
        long before = bank.count("select count(*) as n from interaction");

        get("/v1/interactions?customerId=" + anna + "&" + query).statusCode(400);

        assertThat(bank.count("select count(*) as n from interaction")).isEqualTo(before);
    }

    @Test
    void r13_a_time_beyond_the_calendar_finds_nothing() {
        get("/v1/interactions?customerId={id}&from={t}", anna, "-1000000000-01-01T00:00:00Z")
                .statusCode(200);
        get("/v1/interactions?customerId={id}&to={t}", anna, "+999999999-12-31T23:59:59Z")
                .statusCode(200);
    }

    @Test
    void r17_an_id_is_an_id() {
        get("/v1/interactions/..%2f..%2fetc").statusCode(oneOf(400, 404));
        get("/v1/interactions/42").statusCode(oneOf(400, 404));
        get("/v1/interactions/" + Ids.next()).statusCode(404);
        get("/v1/interactions").statusCode(400);
    }

    @Test
    void r6_r13_a_manager_is_data_too() {
        given().queryParam("manager", "' or 1=1 --").get("/v1/contacts").then().statusCode(200);
        given().queryParam("manager", "a\0b").get("/v1/contacts").then().statusCode(422);
    }

    @Test
    void r29_a_key_is_required_and_has_a_longest_length() {
        given().contentType("application/json")
                .body(with("\"kind\":\"LOGIN\""))
                .post("/v1/interactions")
                .then()
                .statusCode(400);
        given().contentType("application/json")
                .header("Idempotency-Key", "k".repeat(300))
                .body(with("\"notes\":\"x\""))
                .post("/v1/interactions")
                .then()
                .statusCode(400);
    }

    private static ValidatableResponse refused(String body, int status) {
        return request()
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/interactions")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    private String with(String field) {
        String kind = field.contains("\"kind\"") ? "" : "\"kind\":\"LOGIN\",";
        return "{\"customerId\":\"" + anna + "\",\"channel\":\"WEB\"," + kind + field + "}";
    }
}
