package io.perennial.scoring.life;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;

import io.perennial.clock.BusinessClock;
import io.perennial.database.OwnWork;
import io.perennial.outbox.Sql;
import io.perennial.scoring.ACustomer;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Of customers who are let be facts are stored and nothing is told; when they are served again, all of it is. */
@QuarkusTest
@WithTestResource(RealBank.class)
class RestrictionIT {

    @Inject
    BusinessClock clock;

    @Inject
    Sql sql;

    @Test
    void what_is_reported_meanwhile_is_stored_told_to_nobody_and_counts_afterwards() {
        LocalDate today = clock.today();
        try (TestTopics topics = TestTopics.ofThisTest()) {
            ACustomer anna = new ACustomer(topics).registers(today.minusDays(1)).opensAnAccount(today, "60000");
            anna.untilDealings(today, 1);
            int toldBefore = anna.toldDays().size();

            anna.isRestricted();
            await().until(() -> restricted(anna));
            anna.transacts(today, "100").transacts(today, "200").turnsOutToBeKnownSince(today.minusDays(9));
            await().until(() -> dealings(anna) == 3);
            scores(anna).statusCode(409).body("type", endsWith("processing-restricted"));
            assertThat(anna.toldDays()).hasSize(toldBefore);

            anna.isServedAgain();
            anna.untilDealings(today, 3);
            assertThat(anna.told()).containsKey(today.minusDays(9));
            scores(anna).statusCode(200);
        }
    }

    private static ValidatableResponse scores(ACustomer customer) {
        return given().get("/v1/scores/" + customer.id()).then();
    }

    private boolean restricted(ACustomer customer) {
        return OwnWork.call(() -> sql.one(
                        "select restricted and next_step_on is null as let_be from scored_customer where customer_id = ?",
                        row -> row.flag("let_be"),
                        customer.id()))
                .orElse(false);
    }

    private long dealings(ACustomer customer) {
        return OwnWork.call(() -> sql.one(
                        "select coalesce(sum(value_interactions), 0) as n from dated_facts where customer_id = ?",
                        row -> row.number("n"),
                        customer.id()))
                .orElseThrow();
    }
}
