package io.perennial.lifecycle.rules;

import static io.perennial.lifecycle.Customer.day;
import static io.perennial.lifecycle.Customer.today;
import static io.perennial.lifecycle.decision.Known.steady;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.perennial.contract.CustomerType;
import io.perennial.contract.Stage;
import io.perennial.lifecycle.Customer;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.Staff;
import io.perennial.testsupport.api.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBank.class)
class RulesIT {

    /** May upload and activate, but not the same rules. */
    private static final String AUTHOR = Staff.EVERYBODY;

    private static final String SHIPPED = new String(ShippedRules.stageModel(), StandardCharsets.UTF_8);

    private final Customer firm = new Customer();

    @AfterEach
    void done() {
        firm.close();
    }

    @Test
    void the_shipped_version_is_in_force_and_can_be_read() {
        given().get("/v1/rules").then().statusCode(200).body("items.version", hasItem("default-1"));
        given().get("/v1/rules/active").then().body("version", equalTo("default-1"));
        given().get("/v1/rules/default-1")
                .then()
                .statusCode(200)
                .contentType("application/xml")
                .body(containsString("FIRST_PURCHASE"));
        given().get("/v1/rules/none").then().statusCode(404);
    }

    @Test
    void another_version_for_an_audience_moves_its_customers_when_it_comes_into_force() {
        firm.inGrowth()
                .scored(day(
                        -2,
                        steady(today().minusDays(2)).type(CustomerType.COMPANY).complaints(1)))
                .is(Stage.GROWTH);

        upload("strict-firms", SHIPPED.replace("<text>&gt;= 2</text>", "<text>&gt;= 1</text>"))
                .statusCode(201);
        given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .header("Authorization", Tokens.bearer("rule-approver"))
                .body("{\"audience\": \"CORPORATE\"}")
                .post("/v1/rules/strict-firms/activation")
                .then()
                .statusCode(201)
                .body("from", equalTo(today().toString()));

        firm.is(Stage.DECLINE);
        assertThat(firm.lifecycle().getString("ruleVersion")).isEqualTo("strict-firms");
        assertThat(firm.lifecycle().getString("since")).isEqualTo(today().toString());
        given().get("/v1/rules/active?audience=CORPORATE").then().body("version", equalTo("strict-firms"));
        given().get("/v1/rules/active?audience=RETAIL").then().body("version", equalTo("default-1"));
    }

    @Test
    void rules_never_come_into_force_in_the_past_of_known_customers() {
        firm.inGrowth();

        given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"from\": \"2020-01-01\"}")
                .post("/v1/rules/default-1/activation")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/activation-in-the-past"));
    }

    @Test
    void a_table_that_could_move_somebody_illegally_is_refused_with_the_rule_at_fault() {
        upload("illegal", SHIPPED.replace("<text>\"TERMINATED\"</text>", "<text>\"MATURE\"</text>"))
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-model"))
                .body("errors.pointer", hasItem("/rules/won-back"))
                .body("errors.code", hasItem("illegal-move"));
        given().get("/v1/rules/illegal").then().statusCode(404);
    }

    @Test
    void entities_that_reach_outside_are_refused() {
        upload("xxe", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions>&x;</definitions>")
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-model"));
    }

    @Test
    void what_is_too_large_or_has_a_strange_name_is_refused() {
        upload("large", SHIPPED + "<!--" + "x".repeat(1_048_576) + "-->").statusCode(413);
        upload("../large", SHIPPED).statusCode(422);
    }

    @Test
    void a_version_never_changes() {
        upload("once", SHIPPED).statusCode(201);
        upload("once", SHIPPED + "\n").statusCode(409);
    }

    @Test
    void who_uploaded_rules_does_not_put_them_in_force() {
        upload("own", SHIPPED).statusCode(201);

        given().header("Authorization", Tokens.bearer(AUTHOR))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{}")
                .post("/v1/rules/own/activation")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/four-eyes"));
    }

    private static ValidatableResponse upload(String version, String model) {
        return given().header("Authorization", Tokens.bearer(AUTHOR))
                .contentType("application/xml; charset=UTF-8")
                .header("Idempotency-Key", UUID.randomUUID())
                .queryParam("version", version)
                .body(model.getBytes(StandardCharsets.UTF_8))
                .post("/v1/rules")
                .then();
    }
}
