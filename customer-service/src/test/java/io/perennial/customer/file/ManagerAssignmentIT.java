package io.perennial.customer.file;

import static io.perennial.customer.Bank.etag;
import static io.perennial.customer.Bank.registered;
import static io.perennial.customer.Bank.told;
import static io.perennial.customer.Bank.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.perennial.contract.CustomerEvent.ManagerAssigned;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer is looked after by one manager at a time, or by nobody. */
@QuarkusTest
@WithTestResource(RealBank.class)
class ManagerAssignmentIT {

    private UUID anna;

    @BeforeEach
    void annaIsACustomer() {
        anna = registered(unique());
    }

    @Test
    void a_manager_looks_after_a_customer_from_a_day_on_until_nobody_does() {
        given().header("If-Match", etag(anna))
                .contentType("application/json")
                .body("{\"manager\": \"M42\", \"from\": \"2021-05-01\"}")
                .put("/v1/customers/" + anna + "/manager")
                .then()
                .statusCode(200)
                .body("manager", is("M42"))
                .body("managerFrom", is("2021-05-01"));
        given().header("If-Match", etag(anna))
                .delete("/v1/customers/" + anna + "/manager")
                .then()
                .statusCode(200)
                .body("manager", nullValue());

        assertThat(told(anna, 4).get(2).event()).isEqualTo(new ManagerAssigned(anna, "M42", LocalDate.of(2021, 5, 1)));
        assertThat(told(anna, 4).get(3).event())
                .isInstanceOfSatisfying(ManagerAssigned.class, nobody -> assertThat(nobody.manager())
                        .isNull());
    }

    @Test
    void an_assignment_needs_to_have_seen_the_customer_and_cannot_lie_ahead() {
        given().contentType("application/json")
                .body("{\"manager\": \"M42\"}")
                .put("/v1/customers/" + anna + "/manager")
                .then()
                .statusCode(428);
        given().header("If-Match", etag(anna))
                .contentType("application/json")
                .body("{\"manager\": \"M42\", \"from\": \"9999-01-01\"}")
                .put("/v1/customers/" + anna + "/manager")
                .then()
                .statusCode(422)
                .body("type", is("/problems/time-out-of-range"));
    }
}
