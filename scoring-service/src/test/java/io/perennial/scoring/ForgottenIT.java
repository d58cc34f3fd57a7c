package io.perennial.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.perennial.clock.BusinessClock;
import io.perennial.contract.CustomerEvent.CustomerErased;
import io.perennial.database.OwnWork;
import io.perennial.outbox.Sql;
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

/** This service keeps figures under an id and nothing else: it says so when a customer is forgotten, and the figures stay as they are. */
@QuarkusTest
@WithTestResource(RealBank.class)
class ForgottenIT {

    @Inject
    BusinessClock clock;

    @Inject
    Sql sql;

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
    void figures_stay_and_nothing_is_made_of_them_any_more() {
        anna.isForgotten();

        receipt().body("customerId", equalTo(anna.id().toString())).body("stores", empty());
        given().get("/v1/scores/{id}", anna.id()).then().statusCode(410);
        int told = anna.toldDays().size();
        anna.transacts(today, "6");
        await().until(() -> dealings() == 2);
        assertThat(anna.toldDays()).hasSize(told);
    }

    @Test
    void hearing_it_again_changes_nothing() {
        anna.isForgotten();
        Object forgottenAt = receipt().extract().path("forgottenAt");

        topics.send(new CustomerErased(anna.id(), clock.wallTime()), 2);
        topics.send(new CustomerErased(anna.id(), clock.wallTime()), 3);
        anna.transacts(today, "6");
        await().until(() -> dealings() == 2);

        receipt().body("forgottenAt", equalTo(forgottenAt));
    }

    @Test
    void whoever_was_not_forgotten_has_nothing_here() {
        given().get("/v1/erasures/{id}", anna.id()).then().statusCode(404);
    }

    private long dealings() {
        return OwnWork.call(() -> sql.one(
                        "select coalesce(sum(value_interactions), 0) as n from dated_facts where customer_id = ?",
                        row -> row.number("n"),
                        anna.id()))
                .orElseThrow();
    }

    private ValidatableResponse receipt() {
        return given().get("/v1/erasures/{id}", anna.id()).then().statusCode(200);
    }
}
