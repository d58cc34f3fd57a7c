package io.perennial.customer;

import static io.perennial.customer.Bank.register;
import static io.perennial.customer.Bank.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.api.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of the bad-input catalogue, asked of the registration of a customer. */
@QuarkusTest
@WithTestResource(RealBank.class)
class BadInputIT {

    @ParameterizedTest(name = "R1 {index}")
    @ValueSource(
            strings = {
                " ",
                "{\"type\": \"INDIVIDUAL\"",
                "{\"type\": \"INDIVIDUAL\", \"name\": \"A\"} x",
                "{'type': 'INDIVIDUAL'}",
                "{\"type\": /* x */ \"INDIVIDUAL\", \"name\": \"A\"}",
                "\uFEFF{\"type\": \"INDIVIDUAL\", \"name\": \"A\"}",
                "{\"type\": \"INDIVIDUAL\", \"name\": \"A\", \"name\": \"B\"}",
                "{\"type\": \"INDIVIDUAL\", \"name\": NaN}"
            })
    void what_is_no_json_document_is_refused(String body) {
        register(body).then().statusCode(400).body("type", is("/problems/malformed-json"));
    }

    @Test
    void r2_what_is_nested_too_deeply_is_refused() throws Exception {
        HttpResponse<String> answer = send("{\"type\":" + "[".repeat(100_000));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/json-limit");
    }

    @Test
    void r3_a_body_of_ten_megabytes_is_refused() throws Exception {
        assertThat(send("{\"type\": \"INDIVIDUAL\", \"name\": \"" + "A".repeat(10_000_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void r5_another_media_type_is_refused() {
        given().header("Idempotency-Key", unique())
                .contentType("text/plain")
                .body("x")
                .post("/v1/customers")
                .then()
                .statusCode(415);
        given().header("Accept", "text/xml").get("/v1/customers").then().statusCode(406);
    }

    @ParameterizedTest(name = "R6 {index}")
    @ValueSource(strings = {"\\u0000", "\\ud800", "a\\u202eb", "a\\n", "a\\u200bb"})
    void text_that_cannot_be_shown_or_kept_is_refused(String name) {
        register("{\"type\": \"INDIVIDUAL\", \"name\": \"" + name + "\"}")
                .then()
                .statusCode(422)
                .body("type", is("/problems/invalid-text"));
    }

    @Test
    void r6_bytes_that_are_no_utf_8_are_refused() {
        byte[] body = "{\"type\": \"INDIVIDUAL\", \"name\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        given().header("Idempotency-Key", unique())
                .contentType("application/json")
                .body(body)
                .post("/v1/customers")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest(name = "R8 {0}")
    @ValueSource(strings = {"1e400", "1e-1000000000", "0x10", "01", "-1", "1.00001", "\"1e400\"", "{}", "Infinity"})
    void an_amount_is_a_decimal_number_of_the_bank(String amount) {
        register(
                        "{\"type\": \"INDIVIDUAL\", \"name\": \"A\", \"estimatedWallet\": {\"amount\": %s, \"currency\": \"CNY\", \"source\": \"X\"}}"
                                .formatted(amount))
                .then()
                .statusCode(oneOf(400, 422));
    }

    @ParameterizedTest(name = "R9 {0}")
    @ValueSource(
            strings = {"\"2021-02-30\"", "\"-1\"", "1577836800", "\"2020-01-01T00:00:00Z\"", "\"10000-01-01\"", "\"\""})
    void a_day_is_a_day_of_the_calendar(String day) {
        register("{\"type\": \"INDIVIDUAL\", \"name\": \"A\", \"customerSince\": %s}".formatted(day))
                .then()
                .statusCode(422);
    }

    @ParameterizedTest(name = "R10, R12 {0}")
    @ValueSource(
            strings = {
                "{\"type\": \"PENGUIN\", \"name\": \"A\"}",
                "{\"type\": \"individual\", \"name\": \"A\"}",
                "{\"type\": \"\", \"name\": \"A\"}",
                "{\"type\": null, \"name\": \"A\"}",
                "{\"type\": 0, \"name\": \"A\"}",
                "{\"name\": \"A\"}",
                "{\"type\": [\"INDIVIDUAL\"], \"name\": \"A\"}",
                "{\"type\": \"INDIVIDUAL\", \"name\": {\"$ne\": null}}",
                "{\"type\": \"INDIVIDUAL\", \"name\": \"A\", \"identifiers\": {}}",
                "{\"type\": \"INDIVIDUAL\", \"name\": \"A\", \"identifiers\": [null]}",
                "{\"type\": \"INDIVIDUAL\", \"name\": \"A\", \"identifiers\": [{\"type\": \"PHONE\"}]}",
                "null"
            })
    void a_value_that_is_none_of_its_kind_is_refused(String body) {
        register(body).then().statusCode(422).body("type", is("/problems/unknown-value"));
    }

    @ParameterizedTest(name = "R19 {0}")
    @ValueSource(strings = {"stage", "score", "branchId", "version", "createdAt", "role", "id", "@class", "__proto__"})
    void what_is_not_the_callers_to_say_is_refused(String field) {
        register("{\"type\": \"INDIVIDUAL\", \"name\": \"A\", \"%s\": \"x\"}".formatted(field))
                .then()
                .statusCode(400)
                .body("type", is("/problems/unknown-field"));
    }

    @Test
    void r13_sql_is_text_like_any_other() {
        String name = "Robert'); drop table customer;--";
        register("{\"type\": \"INDIVIDUAL\", \"name\": \"%s\", \"homeBranch\": \"' or 1=1 --\"}".formatted(name))
                .then()
                .statusCode(201)
                .body("name", is(name));
    }

    @Test
    void r17_an_id_that_is_none_is_refused_and_not_repeated() {
        given().urlEncodingEnabled(false)
                .get("/v1/customers/..%2f..%2fetc")
                .then()
                .statusCode(oneOf(400, 404))
                .body(not(containsString("passwd")));
        given().get("/v1/customers/1").then().statusCode(oneOf(400, 404));
    }

    // not by the test library, which prints every body nicely indented
    private static HttpResponse<String> send(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/customers"))
                .header("Content-Type", "application/json")
                .header("Authorization", Tokens.bearer("machine"))
                .header("Idempotency-Key", unique())
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
