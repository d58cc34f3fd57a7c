package io.perennial.customer;

import static io.perennial.customer.Bank.branch;
import static io.perennial.customer.Bank.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.Staff;
import io.perennial.testsupport.api.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees whom: a branch its customers, a relationship manager theirs; and the database holds even when the code forgets. */
@QuarkusTest
@WithTestResource(RealBank.class)
class ScopeIT {

    private UUID ofBeijing;
    private UUID ofShanghai;

    @BeforeEach
    void each_branch_has_a_customer() {
        ofBeijing = registered("BJ-1", "M-MEI");
        ofShanghai = registered("SH-1", "M-SUN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/identifiers", "/history", "/holdings", "/overview"})
    void a_foreign_customer_is_not_there(String part) {
        as(Staff.HEAD_OF_BEIJING)
                .get("/v1/customers/" + ofBeijing + part)
                .then()
                .statusCode(200);
        as(Staff.HEAD_OF_BEIJING)
                .get("/v1/customers/" + ofShanghai + part)
                .then()
                .statusCode(404)
                .body("type", is("/problems/not-found"));
        as(Staff.MEI).get("/v1/customers/" + ofBeijing + part).then().statusCode(200);
        as(Staff.LI).get("/v1/customers/" + ofBeijing + part).then().statusCode(404);
    }

    @Test
    void a_foreign_customer_cannot_be_changed() {
        as(Staff.HEAD_OF_BEIJING)
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("{\"name\": \"Mallory\"}")
                .patch("/v1/customers/" + ofShanghai)
                .then()
                .statusCode(404);
        as(Staff.HEAD_OF_BEIJING)
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("{\"manager\": \"M-MEI\"}")
                .put("/v1/customers/" + ofShanghai + "/manager")
                .then()
                .statusCode(404);
        as(Staff.MEI)
                .header("Idempotency-Key", unique())
                .contentType("application/json")
                .body("{\"type\": \"CUSTOMER_NO\", \"value\": \"" + unique() + "\"}")
                .post("/v1/customers/" + ofShanghai + "/identifiers")
                .then()
                .statusCode(404);
    }

    @Test
    void lists_and_look_ups_hold_only_ones_own() {
        List<String> branches =
                as(Staff.HEAD_OF_BEIJING).get("/v1/customers?limit=200").path("items.homeBranch");
        List<String> managers = as(Staff.MEI).get("/v1/customers?limit=200").path("items.manager");
        String number = unique();
        registered("SH-1", null, number);

        assertThat(branches).isNotEmpty().containsOnly("BJ-1");
        assertThat(managers).isNotEmpty().containsOnly("M-MEI");
        lookUp(Staff.HEAD_OF_BEIJING, number).then().statusCode(404);
        lookUp(Staff.HEAD_OF_SHANGHAI, number).then().statusCode(200);
    }

    @Test
    void whom_staff_register_is_theirs() {
        as(Staff.MEI)
                .header("Idempotency-Key", unique())
                .contentType("application/json")
                .body(customer(null, null, unique()))
                .post("/v1/customers")
                .then()
                .statusCode(201)
                .body("manager", is("M-MEI"));
        as(Staff.HEAD_OF_SHANGHAI)
                .header("Idempotency-Key", unique())
                .contentType("application/json")
                .body(customer(null, null, unique()))
                .post("/v1/customers")
                .then()
                .statusCode(201)
                .body("homeBranch", is("SH-1"));
        as(Staff.HEAD_OF_SHANGHAI)
                .header("Idempotency-Key", unique())
                .contentType("application/json")
                .body(customer("BJ-1", null, unique()))
                .post("/v1/customers")
                .then()
                .statusCode(422)
                .body("type", is("/problems/not-yours"))
                .body("errors[0].pointer", is("/homeBranch"));
    }

    @Test
    void a_known_person_is_not_registered_twice_by_a_branch_that_cannot_see_them() {
        String number = unique();
        registered("SH-1", null, number);

        as(Staff.HEAD_OF_BEIJING)
                .header("Idempotency-Key", unique())
                .contentType("application/json")
                .body(customer("BJ-1", null, number))
                .post("/v1/customers")
                .then()
                .statusCode(409)
                .body("type", is("/problems/identifier-taken"));
    }

    @Test
    void a_customer_cannot_be_moved_to_a_branch_that_is_not_ones_own() {
        as(Staff.HEAD_OF_BEIJING)
                .header("If-Match", Bank.etag(ofBeijing))
                .contentType("application/json")
                .body("{\"homeBranch\": \"SH-1\"}")
                .patch("/v1/customers/" + ofBeijing)
                .then()
                .statusCode(422)
                .body("type", is("/problems/not-yours"));
    }

    @Test
    void where_the_code_forgets_to_ask_the_database_shows_no_foreign_row() {
        assertThat(as(Staff.HEAD_OF_BEIJING).get("/test/unfiltered/branches").as(String[].class))
                .containsExactly("BJ-1");
        assertThat(rows(Staff.HEAD_OF_BEIJING, ofBeijing)).isGreaterThan(1);
        assertThat(rows(Staff.HEAD_OF_BEIJING, ofShanghai)).isZero();
        assertThat(rows(Staff.LI, ofBeijing)).isZero();
        assertThat(rows("manager", ofBeijing)).isZero();
        assertThat(rows("machine", ofShanghai)).isGreaterThan(1);
    }

    @Test
    void without_a_transaction_nobody_is_seen() {
        assertThat(as("machine").get("/test/unfiltered/autocommit").asString()).isEqualTo("0");
    }

    private static RequestSpecification as(String who) {
        return given().header("Authorization", Tokens.bearer(who));
    }

    private static long rows(String who, UUID customer) {
        return Long.parseLong(as(who).get("/test/unfiltered/rows/" + customer).asString());
    }

    private static io.restassured.response.Response lookUp(String who, String number) {
        return as(who).contentType("application/json")
                .body("{\"type\": \"CUSTOMER_NO\", \"value\": \"" + number + "\"}")
                .post("/v1/customers/lookups");
    }

    private static UUID registered(String homeBranch, String manager) {
        return registered(homeBranch, manager, unique());
    }

    private static UUID registered(String homeBranch, String manager, String number) {
        return UUID.fromString(branch().contentType("application/json")
                .body(customer(homeBranch, manager, number))
                .post("/v1/customers")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static String customer(String homeBranch, String manager, String number) {
        return """
                {"type": "INDIVIDUAL", "name": "Anna", "homeBranch": %s, "manager": %s,
                 "identifiers": [{"type": "CUSTOMER_NO", "value": "%s"}]}""".formatted(quoted(homeBranch), quoted(manager), number);
    }

    private static String quoted(String text) {
        return text == null ? "null" : '"' + text + '"';
    }
}
