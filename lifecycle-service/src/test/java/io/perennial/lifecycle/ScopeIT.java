package io.perennial.lifecycle;

import static io.perennial.lifecycle.Customer.day;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.perennial.contract.CustomerEvent.CustomerRegistered;
import io.perennial.contract.CustomerEvent.ManagerAssigned;
import io.perennial.contract.CustomerType;
import io.perennial.contract.Ids;
import io.perennial.contract.Stage;
import io.perennial.lifecycle.decision.Known;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.Staff;
import io.perennial.testsupport.api.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a customer stands is seen by their branch and their manager, and by whoever looks at all customers. */
@QuarkusTest
@WithTestResource(RealBank.class)
class ScopeIT {

    private final Customer anna = new Customer();

    @BeforeEach
    void anna_belongs_to_mei_in_beijing() {
        anna.topics()
                .send(new CustomerRegistered(anna.id(), CustomerType.INDIVIDUAL, LocalDate.of(2020, 1, 1), "BJ-1"), 1);
        anna.topics().send(new ManagerAssigned(anna.id(), "M-MEI", LocalDate.of(2020, 1, 1)), 2);
        anna.scored(day(-5, Known.customer())).is(Stage.POTENTIAL);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> as(Staff.MEI).get("/v1/lifecycles/" + anna.id()).statusCode() == 200);
    }

    @AfterEach
    void close() {
        anna.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/transitions", "/why"})
    void to_all_others_the_customer_is_not_there(String what) {
        for (String who : List.of(Staff.MEI, Staff.HEAD_OF_BEIJING, "risk", "marketing")) {
            as(who).get("/v1/lifecycles/" + anna.id() + what).then().statusCode(200);
        }
        for (String who : List.of(Staff.LI, Staff.HEAD_OF_SHANGHAI, "manager")) {
            as(who).get("/v1/lifecycles/" + anna.id() + what).then().statusCode(404);
        }
    }

    @Test
    void lists_hold_only_ones_own() {
        String id = anna.id().toString();
        as(Staff.MEI).get("/v1/lifecycles?stage=POTENTIAL&limit=500").then().body("items.customerId", hasItem(id));
        as(Staff.LI).get("/v1/lifecycles?stage=POTENTIAL&limit=500").then().body("items.customerId", not(hasItem(id)));
        await().untilAsserted(() ->
                as(Staff.MEI).get("/v1/actions?customerId=" + id).then().body("items", not(empty())));
        as(Staff.LI).get("/v1/actions?customerId=" + id).then().body("items", hasSize(0));
        as(Staff.LI).get("/v1/retention-cases").then().body("items", hasSize(0));
    }

    @Test
    void nobody_moves_a_customer_whom_they_do_not_see() {
        movedBy(Staff.HEAD_OF_SHANGHAI, 404);
        movedBy(Staff.HEAD_OF_BEIJING, 201);
    }

    @Test
    void counts_are_the_banks_for_everybody() {
        as("rule-author")
                .get("/v1/lifecycles/summary")
                .then()
                .body("stages.find { it.stage == 'POTENTIAL' }.customers > 0", is(true));
    }

    private void movedBy(String who, int status) {
        as(who).contentType("application/json")
                .header("Idempotency-Key", Ids.next().toString())
                .body(Map.of("to", "DEVELOPMENT", "reason", "The branch knows."))
                .post("/v1/lifecycles/" + anna.id() + "/moves")
                .then()
                .statusCode(status);
    }

    private static RequestSpecification as(String who) {
        return given().header("Authorization", Tokens.bearer(who));
    }
}
