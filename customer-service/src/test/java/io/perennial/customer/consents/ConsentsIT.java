package io.perennial.customer.consents;

import static io.perennial.customer.Bank.registered;
import static io.perennial.customer.Bank.told;
import static io.perennial.customer.Bank.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.perennial.contract.Channel;
import io.perennial.contract.CustomerEvent.ConsentChanged;
import io.perennial.contract.Purpose;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers say what they may be contacted for, and by what; the last word holds, all of them stay on file. */
@QuarkusTest
@WithTestResource(RealBank.class)
class ConsentsIT {

    private UUID anna;

    @BeforeEach
    void annaIsACustomer() {
        anna = registered(unique());
    }

    @Test
    void who_has_said_nothing_has_nothing_on_file() {
        given().get("/v1/customers/" + anna + "/consents")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void the_last_word_holds_and_each_is_told_and_stays_in_the_history() {
        say(anna, "MARKETING/SMS", "{\"given\": true, \"evidence\": \"FORM-1\"}")
                .statusCode(200);
        say(anna, "MARKETING/SMS", "{\"given\": true, \"evidence\": \"FORM-2\"}")
                .statusCode(200)
                .body("evidence", is("FORM-1"));
        say(anna, "MARKETING/SMS", "{\"given\": false, \"evidence\": \"CALL-3\"}")
                .statusCode(200)
                .body("given", is(false));
        say(anna, "SURVEY/EMAIL", "{\"given\": true}").statusCode(200);

        given().get("/v1/customers/" + anna + "/consents")
                .then()
                .body("items.purpose", contains("MARKETING", "SURVEY"))
                .body("items.given", contains(false, true));
        given().get("/v1/customers/" + anna + "/history")
                .then()
                .body("items.fields.flatten().field", hasItems("consents.MARKETING.SMS", "consents.SURVEY.EMAIL"));
        assertThat(told(anna, 5).subList(2, 5))
                .extracting(told -> (Object) told.event())
                .containsExactly(
                        new ConsentChanged(anna, Purpose.MARKETING, Channel.SMS, true),
                        new ConsentChanged(anna, Purpose.MARKETING, Channel.SMS, false),
                        new ConsentChanged(anna, Purpose.SURVEY, Channel.EMAIL, true));
    }

    @Test
    void what_is_no_consent_is_refused() {
        say(anna, "MARKETING/PIGEON", "{\"given\": true}")
                .statusCode(400)
                .body("type", is("/problems/invalid-parameter"));
        say(anna, "MARKETING/SMS", "{}").statusCode(422);
        say(anna, "MARKETING/SMS", "{\"given\": \"maybe\"}").statusCode(422);
        say(UUID.randomUUID(), "MARKETING/SMS", "{\"given\": true}").statusCode(404);
    }

    private static ValidatableResponse say(UUID customer, String matter, String body) {
        return given().contentType("application/json")
                .body(body)
                .put("/v1/customers/" + customer + "/consents/" + matter)
                .then();
    }
}
