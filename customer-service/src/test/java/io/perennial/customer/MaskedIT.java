package io.perennial.customer;

import static io.perennial.customer.Bank.branch;
import static io.perennial.customer.Bank.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.Staff;
import io.perennial.testsupport.api.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who a customer is: staff see as much as it takes to recognise them, and the rest if they say why. */
@QuarkusTest
@WithTestResource(RealBank.class)
class MaskedIT {

    private static final String NAME = "王小明";

    private UUID customer;

    @BeforeEach
    void a_customer_of_mei() {
        customer = UUID.fromString(branch().contentType("application/json")
                .body("""
                        {"type": "INDIVIDUAL", "name": "%s", "homeBranch": "BJ-1", "manager": "M-MEI",
                         "identifiers": [{"type": "CUSTOMER_NO", "value": "%s"}],
                         "profile": {"birthDate": "1988-06-01", "occupation": "engineer", "riskTolerance": "C3"}}""".formatted(NAME, unique()))
                .post("/v1/customers")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Staff.MEI, Staff.HEAD_OF_BEIJING, "risk", "auditor"})
    void is_masked_to_staff(String who) {
        as(who).get("/v1/customers/" + customer)
                .then()
                .statusCode(200)
                .body("name", is("王**"))
                .body("masked", is(true))
                .body("profile.birthDate", nullValue())
                .body("profile.occupation", nullValue())
                .body("profile.riskTolerance", is("C3"));
        for (String path : new String[] {
            "/v1/customers/" + customer,
            "/v1/customers/" + customer + "/overview",
            "/v1/customers/" + customer + "/history",
            "/v1/customers?limit=500"
        }) {
            assertThat(as(who).get(path).asString()).as(path).doesNotContain(NAME, "1988", "engineer");
        }
    }

    @ParameterizedTest
    @CsvSource({"mei, true", "head-of-beijing, true", "risk, true", "auditor, false"})
    void is_shown_to_who_may_say_why_and_does(String who, boolean clear) {
        as(who).header("X-Reason", "calls back about a complaint")
                .get("/v1/customers/" + customer)
                .then()
                .body("name", is(clear ? NAME : "王**"));
        as("auditor")
                .get("/v1/audit?who=" + who + "&customerId=" + customer)
                .then()
                .body("items[0].reason", is("calls back about a complaint"));
    }

    @Test
    void numbers_of_contracts_are_masked_as_well() {
        branch().contentType("application/json")
                .header("Idempotency-Key", unique())
                .body("""
                        {"asOf": "2025-06-02", "currency": "CNY", "holdings": [
                         {"contract": "622200001234", "product": "SAVINGS", "kind": "ASSET", "balance": "1", "open": true}]}""")
                .post("/v1/customers/" + customer + "/holdings-reports")
                .then()
                .statusCode(200)
                .body("contracts[0].contract", is("622200001234"));

        for (String who : new String[] {Staff.MEI, "auditor"}) {
            as(who).get("/v1/customers/" + customer + "/holdings")
                    .then()
                    .body("contracts[0].contract", is("****1234"))
                    .body("contracts[0].product", is("SAVINGS"));
            as(who).get("/v1/customers/" + customer + "/overview")
                    .then()
                    .body("holdings.data.contracts[0].contract", is("****1234"));
        }
        as(Staff.MEI)
                .header("X-Reason", "calls back about a complaint")
                .get("/v1/customers/" + customer + "/holdings")
                .then()
                .body("contracts[0].contract", is("622200001234"));
    }

    @Test
    void is_known_to_the_banks_own_systems() {
        as("machine")
                .get("/v1/customers/" + customer)
                .then()
                .body("name", is(NAME))
                .body("masked", nullValue())
                .body("profile.birthDate", is("1988-06-01"));
    }

    private static RequestSpecification as(String who) {
        return given().header("Authorization", Tokens.bearer(who));
    }
}
