package io.perennial.customer.restriction;

import static io.perennial.customer.Bank.registered;
import static io.perennial.customer.Bank.told;
import static io.perennial.customer.Bank.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.perennial.contract.CustomerEvent.ProcessingRestricted;
import io.perennial.contract.CustomerEvent.ProcessingResumed;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Processing is restricted and resumed; each is told once and stands in the history. */
@QuarkusTest
@WithTestResource(RealBank.class)
class RestrictionIT {

    private UUID anna;

    @BeforeEach
    void annaIsACustomer() {
        anna = registered(unique());
    }

    @Test
    void nobody_is_restricted_who_was_not() {
        restriction(anna).statusCode(200).body("restricted", is(false)).body("since", nullValue());
    }

    @Test
    void said_twice_it_is_told_once_and_holds_for_the_first_reason() {
        restrict(anna, "LETTER-1").statusCode(200).body("reason", is("LETTER-1"));
        restrict(anna, "LETTER-2").statusCode(200).body("reason", is("LETTER-1"));
        restriction(anna).body("restricted", is(true)).body("reason", is("LETTER-1"));
        resume(anna).statusCode(204);
        resume(anna).statusCode(204);

        restriction(anna).body("restricted", is(false));
        given().get("/v1/customers/" + anna + "/history")
                .then()
                .body("items.fields.flatten().field", hasItem("restriction"));
        assertThat(told(anna, 4).subList(2, 4))
                .extracting(told -> (Object) told.event().getClass())
                .containsExactly(ProcessingRestricted.class, ProcessingResumed.class);
    }

    @Test
    void what_is_no_reason_and_who_is_no_customer_is_refused() {
        restrict(anna, "").statusCode(422);
        restrict(anna, "x".repeat(101)).statusCode(422);
        restrict(UUID.randomUUID(), "LETTER-1").statusCode(404);
        resume(UUID.randomUUID()).statusCode(404);
        restriction(UUID.randomUUID()).statusCode(404);
    }

    private static ValidatableResponse restriction(UUID customer) {
        return given().get("/v1/customers/" + customer + "/restriction").then();
    }

    private static ValidatableResponse restrict(UUID customer, String reason) {
        return given().contentType("application/json")
                .body("{\"reason\": \"" + reason + "\"}")
                .put("/v1/customers/" + customer + "/restriction")
                .then();
    }

    private static ValidatableResponse resume(UUID customer) {
        return given().delete("/v1/customers/" + customer + "/restriction").then();
    }
}
