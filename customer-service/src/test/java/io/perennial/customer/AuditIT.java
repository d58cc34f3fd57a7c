package io.perennial.customer;

import static io.perennial.customer.Bank.etag;
import static io.perennial.customer.Bank.registered;
import static io.perennial.customer.Bank.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.api.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is looked at or changed is on record, and the record cannot be changed unseen. */
@QuarkusTest
@WithTestResource(RealBank.class)
class AuditIT {

    private UUID anna;

    @BeforeEach
    void annaIsACustomer() {
        anna = registered(unique());
    }

    @Test
    void each_read_says_who_what_and_why() {
        as("auditor")
                .header("X-Reason", "complaint 4711")
                .get("/v1/customers/" + anna)
                .then()
                .statusCode(200);
        as("machine").get("/v1/customers?homeBranch=BJ-77&limit=3").then().statusCode(200);

        Map<String, Object> read = entries("customerId=" + anna).getMap("items[0]");
        assertThat(read)
                .containsEntry("who", "auditor")
                .containsEntry("roles", "auditor")
                .containsEntry("action", "GET /v1/customers/{id}")
                .containsEntry("customerId", anna.toString())
                .containsEntry("reason", "complaint 4711")
                .containsEntry("status", 200);
        Map<String, Object> list =
                entries("who=machine&action=GET /v1/customers&limit=1").getMap("items[0]");
        assertThat(list).containsEntry("criteria", "homeBranch=BJ-77&limit=3").containsEntry("found", 0);
    }

    @Test
    void who_asks_by_an_identifier_asks_for_its_customer() {
        String number = unique();
        UUID bert = registered(number);
        for (String who : List.of("auditor", "mei")) {
            as(who).contentType("application/json")
                    .body("{\"type\": \"CUSTOMER_NO\", \"value\": \"" + number + "\"}")
                    .post("/v1/customers/lookups");
        }

        JsonPath found = entries("customerId=" + bert + "&action=POST /v1/customers/lookups");
        assertThat(found.<String>getList("items.who")).containsExactly("mei", "auditor");
        assertThat(found.<Integer>getList("items.status")).containsExactly(404, 200);
    }

    @Test
    void each_change_is_on_record_with_what_it_came_to() {
        given().header("If-Match", etag(anna))
                .contentType("application/json")
                .body("{\"name\": \"Anna B.\"}")
                .patch("/v1/customers/" + anna)
                .then()
                .statusCode(200);
        given().header("If-Match", "\"99\"")
                .contentType("application/json")
                .body("{\"name\": \"Mallory\"}")
                .patch("/v1/customers/" + anna)
                .then()
                .statusCode(412);

        assertThat(entries("customerId=" + anna + "&action=PATCH /v1/customers/{id}")
                        .<Integer>getList("items.status"))
                .containsExactly(412, 200);
        assertThat(entries("action=POST /v1/customers&customerId=" + anna).<String>getList("items.who"))
                .containsExactly("machine");
    }

    @Test
    void who_asks_for_somebody_they_may_not_see_is_on_record() {
        as("mei").get("/v1/customers/" + anna).then().statusCode(404);

        assertThat(entries("customerId=" + anna + "&who=mei").<Integer>getList("items.status"))
                .containsExactly(404);
    }

    @Test
    void only_auditors_look_into_it_and_that_is_on_record_too() {
        as("branch-head").get("/v1/audit").then().statusCode(403);
        as("operations").get("/v1/audit/verification").then().statusCode(403);
        entries("limit=1");

        as("auditor").get("/v1/audit?action=GET /v1/audit").then().body("items.criteria", hasItem("limit=1"));
    }

    private static JsonPath entries(String query) {
        return as("auditor")
                .urlEncodingEnabled(false)
                .get("/v1/audit?" + encoded(query))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String encoded(String query) {
        return query.replace(" ", "%20").replace("{", "%7B").replace("}", "%7D");
    }

    private static RequestSpecification as(String who) {
        return given().header("Authorization", Tokens.bearer(who));
    }
}
