package io.perennial.interaction;

import static io.perennial.interaction.Bank.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.perennial.contract.Channel;
import io.perennial.contract.Ids;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.Staff;
import io.perennial.testsupport.api.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entries say whom and what a call was about, also where its address names no customer. */
@QuarkusTest
@WithTestResource(RealBank.class)
class AuditIT {

    @Inject
    Bank bank;

    @Inject
    WishedContacts contacts;

    private UUID anna;

    @BeforeEach
    void anna_is_looked_after_by_mei() {
        anna = bank.customer();
        bank.assign(anna, "M-MEI");
    }

    @Test
    void who_looks_at_an_interaction_looks_at_its_customer() {
        String id = post("/v1/interactions", Map.of("customerId", anna, "kind", "ENQUIRY", "channel", "PHONE"))
                .extract()
                .path("id");

        as(Staff.MEI).get("/v1/interactions/" + id).then().statusCode(200);
        as(Staff.LI).get("/v1/interactions/" + id).then().statusCode(404);

        found("objectId=" + id)
                .body("items.who", contains(Staff.LI, Staff.MEI))
                .body("items.status", contains(404, 200))
                .body("items.action", contains("GET /v1/interactions/{id}", "GET /v1/interactions/{id}"))
                .body("items[1].customerId", is(anna.toString()))
                .body("items[1].objectId", is(id));
    }

    @Test
    void who_works_on_a_complaint_works_for_its_customer() {
        String id = post(
                        "/v1/complaints",
                        Map.of("customerId", anna, "channel", "PHONE", "severity", "HIGH", "text", "Too dear."))
                .extract()
                .path("id");

        as(Staff.MEI).get("/v1/complaints/" + id).then().statusCode(200);
        post("/v1/complaints/" + id + "/assignment", Map.of("staff", "M-MEI")).statusCode(200);
        post("/v1/complaints/" + id + "/confirmation", Map.of()).statusCode(409);

        found("objectId=" + id)
                .body("items.customerId", contains(anna.toString(), anna.toString(), anna.toString()))
                .body("items.status", contains(409, 200, 200));
        assertThat(found("customerId=" + anna).extract().<String>path("items[-1].action"))
                .isEqualTo("POST /v1/complaints");
    }

    @Test
    void who_works_on_a_contact_works_for_its_customer() {
        UUID bert = bank.customer();
        String id = contacts.idOf(contacts.byManager(bert, Channel.PHONE, LocalDate.parse("2026-11-23")));

        as("machine").get("/v1/contacts/" + id).then().statusCode(200);
        post("/v1/contacts/" + id + "/reassignment", Map.of("manager", "M-9")).statusCode(200);

        assertThat(found("objectId=" + id).extract().<List<String>>path("items.customerId"))
                .hasSizeGreaterThanOrEqualTo(2)
                .containsOnly(bert.toString());
    }

    @Test
    void whom_somebody_may_not_record_anything_of_is_on_record() {
        as(Staff.LI)
                .contentType("application/json")
                .header("Idempotency-Key", Ids.next().toString())
                .body(Map.of("customerId", anna, "kind", "ENQUIRY", "channel", "PHONE"))
                .post("/v1/interactions")
                .then()
                .statusCode(404);

        found("customerId=" + anna)
                .body("items[0].who", is(Staff.LI))
                .body("items[0].action", is("POST /v1/interactions"))
                .body("items[0].status", is(404));
    }

    private static ValidatableResponse found(String query) {
        return as("auditor").get("/v1/audit?" + query).then().statusCode(200);
    }

    private static RequestSpecification as(String who) {
        return given().header("Authorization", Tokens.bearer(who));
    }
}
