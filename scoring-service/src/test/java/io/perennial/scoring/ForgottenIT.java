package io.perennial.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.perennial.clock.BusinessClock;
import io.perennial.contract.CustomerEvent.CustomerErased;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** This service keeps figures under an id and nothing else: it says so when a customer is forgotten, and the figures stay. */
@QuarkusTest
@WithTestResource(RealBank.class)
class ForgottenIT {

    @Inject
    BusinessClock clock;

    private final TestTopics topics = TestTopics.ofThisTest();
    private ACustomer anna;
    private LocalDate today;

    @BeforeEach
    void anna_deals_with_the_bank() {
        today = clock.today();
        anna = new ACustomer(topics).registers(today.minusDays(10)).transacts(today.minusDays(2), "5");
        anna.untilDealings(today.minusDays(2), 1);
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void figures_stay_and_go_on() {
        anna.isForgotten();

        receipt().body("customerId", equalTo(anna.id().toString())).body("stores", empty());
        given().get("/v1/scores/{id}", anna.id()).then().statusCode(200);
        anna.transacts(today, "6").untilDealings(today, 2);
        assertThat(anna.told().get(today).balance()).isEqualByComparingTo("11");
    }

    @Test
    void hearing_it_again_and_hearing_older_events_again_changes_nothing() {
        anna.isForgotten();
        Object forgottenAt = receipt().extract().path("forgottenAt");

        topics.send(new CustomerErased(anna.id(), clock.wallTime()), 2);
        topics.send(new CustomerErased(anna.id(), clock.wallTime()), 3);
        anna.transacts(today, "6").untilDealings(today, 2);

        receipt().body("forgottenAt", equalTo(forgottenAt));
    }

    @Test
    void whoever_was_not_forgotten_has_nothing_here() {
        given().get("/v1/erasures/{id}", anna.id()).then().statusCode(404);
    }

    private ValidatableResponse receipt() {
        return given().get("/v1/erasures/{id}", anna.id()).then().statusCode(200);
    }
}
