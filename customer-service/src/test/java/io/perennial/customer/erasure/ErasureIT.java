package io.perennial.customer.erasure;

import static io.perennial.customer.Bank.branch;
import static io.perennial.customer.Bank.register;
import static io.perennial.customer.Bank.told;
import static io.perennial.customer.Bank.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.perennial.contract.CustomerEvent.CustomerErased;
import io.perennial.customer.Bank;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.Staff;
import io.perennial.testsupport.api.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer is forgotten as a person: at once here, and for ever; figures stay. */
@QuarkusTest
@WithTestResource(RealBank.class)
class ErasureIT {

    private static final String BECAUSE_OF_A_LETTER = "{\"reason\": \"LETTER-2026-0815\"}";

    private final String name = "Name" + unique();
    private final String number = unique();
    private final String homeBranch = "B" + unique();
    private UUID anna;

    @BeforeEach
    void anna_is_a_customer() {
        anna = UUID.fromString(
                register(body(homeBranch)).then().statusCode(201).extract().path("id"));
        consent("{\"given\": true, \"evidence\": \"FORM-1\"}", 200);
    }

    @Test
    void whoever_was_forgotten_is_known_as_a_person_no_more() {
        erase(BECAUSE_OF_A_LETTER)
                .then()
                .statusCode(202)
                .header("Location", endsWith("/v1/customers/" + anna + "/erasure"));

        for (String part : List.of("", "/history", "/identifiers", "/consents", "/holdings", "/overview")) {
            given().get("/v1/customers/" + anna + part).then().statusCode(410).body("type", is("/problems/erased"));
        }
        lookUp(number).then().statusCode(404);
        assertThat(told(anna, 4).get(3).event())
                .isInstanceOfSatisfying(CustomerErased.class, erased -> assertThat(erased.customerId())
                        .isEqualTo(anna));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "machine"})
    void a_list_still_counts_them_without_a_name(String who) {
        erase(BECAUSE_OF_A_LETTER).then().statusCode(202);

        as(who).get("/v1/customers?homeBranch=" + homeBranch)
                .then()
                .statusCode(200)
                .body("items.id", contains(anna.toString()))
                .body("items[0]", not(hasEntry(is("name"), notNullValue())))
                .body("items[0].homeBranch", is(homeBranch));
    }

    @Test
    void nothing_about_them_can_be_put_on_file_any_more() {
        erase(BECAUSE_OF_A_LETTER).then().statusCode(202);

        consent("{\"given\": true}", 410);
        json(branch(), "{\"type\": \"ACCOUNT\", \"value\": \"" + unique() + "\"}")
                .post("/v1/customers/" + anna + "/identifiers")
                .then()
                .statusCode(410);
        json(given().header("If-Match", "*"), "{\"name\": \"Anna\"}")
                .patch("/v1/customers/" + anna)
                .then()
                .statusCode(410);
        json(given().header("If-Match", "*"), "{\"manager\": \"M-1\"}")
                .put("/v1/customers/" + anna + "/manager")
                .then()
                .statusCode(410);
    }

    @Test
    void whoever_comes_back_is_somebody_new() {
        erase(BECAUSE_OF_A_LETTER).then().statusCode(202);

        String again =
                register(body(homeBranch)).then().statusCode(201).extract().path("id");

        assertThat(again).isNotEqualTo(anna.toString());
        lookUp(number).then().statusCode(200).body("id", is(again));
        given().get("/v1/customers/" + again + "/history").then().body("items", hasSize(1));
        given().get("/v1/customers/" + again + "/consents").then().body("items", hasSize(0));
    }

    @Test
    void nobody_is_forgotten_twice_but_the_same_request_has_the_same_answer() {
        String key = unique();
        RequestSpecification once = given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(BECAUSE_OF_A_LETTER);

        once.post(address()).then().statusCode(202);
        once.post(address()).then().statusCode(202);
        erase(BECAUSE_OF_A_LETTER).then().statusCode(410).body("type", is("/problems/erased"));

        assertThat(told(anna, 4)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 422",
                "{\"reason\": \" \"} | 422",
                "{\"reason\": \"a\\u0000b\"} | 422",
                "{\"reason\": 1} | 422",
                "{\"reason\": \"LETTER-1\", \"who\": \"x\"} | 400",
                "[ | 400"
            })
    void a_reason_is_needed_and_nothing_else(String body, int status) {
        erase(body).then().statusCode(status);

        given().get("/v1/customers/" + anna).then().statusCode(200).body("name", is(name));
    }

    @Test
    void only_who_may_and_sees_the_customer_has_them_forgotten() {
        json(as("manager").header("Idempotency-Key", unique()), BECAUSE_OF_A_LETTER)
                .post(address())
                .then()
                .statusCode(403);
        json(as(Staff.HEAD_OF_SHANGHAI).header("Idempotency-Key", unique()), BECAUSE_OF_A_LETTER)
                .post(address())
                .then()
                .statusCode(404);
        json(branch(), BECAUSE_OF_A_LETTER).post(address()).then().statusCode(403);
        anna = UUID.randomUUID();
        erase(BECAUSE_OF_A_LETTER).then().statusCode(404);
    }

    private Response erase(String body) {
        return Bank.erase(anna, body);
    }

    private String address() {
        return "/v1/customers/" + anna + "/erasure";
    }

    private void consent(String body, int status) {
        json(given(), body)
                .put("/v1/customers/" + anna + "/consents/MARKETING/SMS")
                .then()
                .statusCode(status);
    }

    private Response lookUp(String value) {
        return json(given(), "{\"type\": \"CUSTOMER_NO\", \"value\": \"" + value + "\"}")
                .post("/v1/customers/lookups");
    }

    private String body(String atBranch) {
        return """
                {"type": "INDIVIDUAL", "name": "%s", "homeBranch": "%s",
                 "identifiers": [{"type": "CUSTOMER_NO", "value": "%s"}]}""".formatted(name, atBranch, number);
    }

    private static RequestSpecification json(RequestSpecification request, String body) {
        return request.contentType("application/json").body(body);
    }

    private static RequestSpecification as(String who) {
        return given().header("Authorization", Tokens.bearer(who));
    }
}
