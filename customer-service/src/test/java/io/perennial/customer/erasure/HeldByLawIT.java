package io.perennial.customer.erasure;

import static io.perennial.customer.Bank.branch;
import static io.perennial.customer.Bank.erase;
import static io.perennial.customer.Bank.registered;
import static io.perennial.customer.Bank.unique;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.perennial.clock.BusinessClock;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The law has the bank remember whoever has contracts, and whoever had some for ten years more. */
@QuarkusTest
@WithTestResource(RealBank.class)
class HeldByLawIT {

    @Inject
    BusinessClock clock;

    private UUID anna;

    @BeforeEach
    void anna_is_a_customer() {
        anna = registered(unique());
    }

    @Test
    void whoever_has_a_contract_is_not_forgotten() {
        reported(clock.today().minusYears(20), "A-1", false);
        reported(clock.today().minusYears(20), "A-2", true);

        erased().statusCode(409).body("type", is("/problems/legal-hold"));

        given().get("/v1/customers/" + anna).then().statusCode(200).body("name", is("Anna"));
        given().get("/v1/customers/" + anna + "/erasure").then().statusCode(404);
    }

    @Test
    void whoever_ended_their_last_contract_less_than_ten_years_ago_is_told_when_they_can_be() {
        LocalDate ended = clock.today().minusYears(10).plusDays(1);
        reported(clock.today().minusYears(20), "A-1", false);
        reported(ended, "A-2", false);

        erased().statusCode(409)
                .body("type", is("/problems/legal-hold"))
                .body("detail", containsString(ended.plusYears(10).toString()));
    }

    @Test
    void whoever_ended_their_last_contract_ten_years_ago_is_forgotten() {
        reported(clock.today().minusYears(10), "A-1", false);

        erased().statusCode(202);
    }

    private void reported(LocalDate asOf, String contract, boolean open) {
        branch().contentType("application/json")
                .body("""
                        {"asOf": "%s", "currency": "CNY", "holdings": [
                          {"contract": "%s", "product": "SAVINGS", "kind": "ASSET", "balance": "0", "open": %s}]}""".formatted(asOf, contract, open))
                .post("/v1/customers/" + anna + "/holdings-reports")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse erased() {
        return erase(anna, "{\"reason\": \"LETTER-1\"}").then();
    }
}
