package io.perennial.interaction;

import static io.perennial.interaction.Bank.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.perennial.contract.Ids;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.Staff;
import io.perennial.testsupport.api.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What customers said and what they own is shown to staff who may ask for it and say why, and to the bank's own systems. */
@QuarkusTest
@WithTestResource(RealBank.class)
class MaskedIT {

    private static final String SAID = "Her mother is ill.";

    @Inject
    Bank bank;

    private UUID anna;

    @BeforeEach
    void anna_is_looked_after_by_mei() {
        anna = bank.customer();
        bank.assign(anna, "M-MEI");
    }

    @Test
    void notes_contract_and_balance_of_an_interaction() {
        String id =
                post("/v1/interactions", payment()).statusCode(201).extract().path("id");
        String one = "/v1/interactions/" + id;
        String timeline = "/v1/interactions?customerId=" + anna;

        for (String who : new String[] {Staff.MEI, "auditor", "risk"}) {
            as(who).get(one)
                    .then()
                    .statusCode(200)
                    .body("amount", is("10"))
                    .body("notes", nullValue())
                    .body("contract", nullValue())
                    .body("balanceAfter", nullValue());
            as(who).get(timeline).then().body("items[0].notes", nullValue()).body("items[0].contract", nullValue());
        }
        withReason("auditor").get(one).then().body("notes", nullValue());
        withReason(Staff.MEI).get(one).then().body("notes", is(SAID)).body("contract", is("622200001234"));
        withReason(Staff.MEI).get(timeline).then().body("items[0].notes", is(SAID));
        as("machine").get(one).then().body("notes", is(SAID)).body("balanceAfter", is("90"));
    }

    @Test
    void words_of_a_complaint() {
        String id = post(
                        "/v1/complaints",
                        Map.of("customerId", anna, "channel", "PHONE", "severity", "HIGH", "text", SAID))
                .statusCode(201)
                .body("text", is(SAID))
                .extract()
                .path("id");
        post("/v1/complaints/" + id + "/resolution", Map.of("outcome", "REFUNDED"));
        post("/v1/complaints/" + id + "/reopening", Map.of("reason", SAID)).body("history[-1].words", is(SAID));

        for (String who : new String[] {Staff.MEI, "auditor"}) {
            as(who).get("/v1/complaints/" + id)
                    .then()
                    .statusCode(200)
                    .body("text", nullValue())
                    .body("history[-1].status", is("REOPENED"))
                    .body("history[-1].words", nullValue());
            as(who).get("/v1/complaints?customerId=" + anna).then().body("items[0].text", nullValue());
        }
        withReason(Staff.MEI)
                .get("/v1/complaints/" + id)
                .then()
                .body("text", is(SAID))
                .body("history[-1].words", is(SAID));
    }

    @Test
    void who_reports_is_answered_as_who_asks() {
        sent(as(Staff.MEI), payment()).body("notes", nullValue());
        sent(withReason(Staff.MEI), payment()).body("notes", is(SAID));
    }

    private static io.restassured.response.ValidatableResponse sent(RequestSpecification by, Map<String, Object> body) {
        return by.contentType("application/json")
                .header("Idempotency-Key", Ids.next().toString())
                .body(body)
                .post("/v1/interactions")
                .then()
                .statusCode(201);
    }

    private Map<String, Object> payment() {
        return Map.of(
                "customerId", anna,
                "kind", "TRANSACTION",
                "channel", "BRANCH",
                "amount", "10",
                "currency", "CNY",
                "contract", "622200001234",
                "balanceAfter", "90",
                "notes", SAID);
    }

    private static RequestSpecification withReason(String who) {
        return as(who).header("X-Reason", "calls back about a complaint");
    }

    private static RequestSpecification as(String who) {
        return given().header("Authorization", Tokens.bearer(who));
    }
}
