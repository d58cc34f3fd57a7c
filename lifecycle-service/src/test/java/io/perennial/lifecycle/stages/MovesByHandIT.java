package io.perennial.lifecycle.stages;

import static io.perennial.lifecycle.Customer.day;
import static io.perennial.lifecycle.Customer.today;
import static io.perennial.lifecycle.decision.Known.steady;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.Stage;
import io.perennial.lifecycle.Customer;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.api.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBank.class)
class MovesByHandIT {

    private static final String WHY = "Family of a director, relationship is deep";

    private final Customer anna = new Customer();

    @AfterEach
    void done() {
        anna.close();
    }

    @Test
    void a_person_moves_a_customer_and_it_holds_against_the_rules() {
        anna.inGrowth();

        move("MATURE", WHY, today().minusDays(5), UUID.randomUUID())
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith("/transitions"));
        anna.scored(day(-2, steady(today().minusDays(2)).complaints(2)));
        anna.scored(day(-1, steady(today().minusDays(1)).complaints(3)));

        anna.is(Stage.MATURE);
        assertThat(anna.moves()).endsWith("GROWTH→MATURE MANUAL");
        assertThat(anna.transitions("").getString("items[-1].decidedBy")).isEqualTo("risk");
        assertThat(anna.transitions("").getString("items[-1].ground")).isEqualTo(WHY);
        assertThat(anna.lifecycle().getString("heldUntil"))
                .isEqualTo(today().plusDays(25).toString());
    }

    @Test
    void why_it_was_is_shown_to_who_may_ask_and_says_why() {
        anna.inGrowth();
        move("MATURE", WHY, null, UUID.randomUUID()).statusCode(201);

        assertThat(groundsFor(as("marketing"))).containsExactly(null, null);
        assertThat(groundsFor(as("auditor").header("X-Reason", "audit of moves")))
                .containsExactly(null, null);
        assertThat(groundsFor(as("risk"))).containsExactly(null, null);
        assertThat(groundsFor(as("risk").header("X-Reason", "case 4711"))).containsExactly(WHY, WHY);
        assertThat(groundsFor(as("machine"))).containsExactly(WHY, WHY);
    }

    private List<String> groundsFor(RequestSpecification who) {
        String path = "/v1/lifecycles/" + anna.id();
        return Arrays.asList(
                who.get(path + "/why").jsonPath().getString("ground"),
                who.get(path + "/transitions").jsonPath().getString("items[-1].ground"));
    }

    private static RequestSpecification as(String who) {
        return given().header("Authorization", Tokens.bearer(who));
    }

    @Test
    void the_same_key_moves_once() {
        anna.inGrowth();
        UUID key = UUID.randomUUID();

        move("MATURE", WHY, null, key).statusCode(201);
        move("MATURE", WHY, null, key).statusCode(201);

        assertThat(anna.moves()).hasSize(4);
    }

    @Test
    void what_is_no_legal_move_is_refused() {
        anna.inGrowth();

        move("POTENTIAL", WHY, null, UUID.randomUUID())
                .statusCode(409)
                .body("type", org.hamcrest.Matchers.equalTo("/problems/illegal-transition"));
        move("GROWTH", WHY, null, UUID.randomUUID()).statusCode(409);
        move("MATURE", "too short", null, UUID.randomUUID()).statusCode(422);
        move("MATURE", WHY, today().plusDays(1), UUID.randomUUID()).statusCode(422);
        move("MATURE", WHY, today().minusDays(300), UUID.randomUUID()).statusCode(422);
        assertThat(anna.moves()).hasSize(3);
    }

    @Test
    void nobody_known_is_moved() {
        move("MATURE", WHY, null, UUID.randomUUID()).statusCode(404);
    }

    private ValidatableResponse move(String to, String reason, LocalDate on, UUID key) {
        Map<String, Object> body = new HashMap<>();
        body.put("to", to);
        body.put("reason", reason);
        if (on != null) {
            body.put("effectiveOn", on.toString());
        }
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .header("Authorization", Tokens.bearer("risk"))
                .body(body)
                .post("/v1/lifecycles/{id}/moves", anna.id())
                .then();
    }
}
