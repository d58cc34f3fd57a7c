package io.perennial.scoring.scores;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.perennial.scoring.ACustomer;
import io.perennial.scoring.population.Snapshots;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RFM and ABC have a history, a line for each day on which the population was looked at. */
@QuarkusTest
@WithTestResource(RealBank.class)
class RanksIT {

    // further back than the other tests' populations, further on than those of long ago
    private static final LocalDate FIRST = LocalDate.of(2019, 3, 4);
    private static final LocalDate SECOND = FIRST.plusDays(40);

    @Inject
    Snapshots snapshots;

    private TestTopics topics;
    private ACustomer anna;

    @BeforeEach
    void a_customer_and_two_looks_at_the_population() {
        topics = TestTopics.ofThisTest();
        anna = new ACustomer(topics).registers(FIRST.minusDays(300));
        anna.opensAnAccount(FIRST.minusDays(200), "100").transacts(SECOND, "50").untilDealings(SECOND, 1);
        snapshots.take(FIRST, Instant.EPOCH);
        snapshots.take(SECOND, Instant.EPOCH);
    }

    @AfterEach
    void end() {
        topics.close();
    }

    @Test
    void each_snapshot_of_the_population_is_a_line_of_the_history() {
        String next = RestAssured.get("/v1/scores/" + anna.id() + "/ranks?limit=1&to=" + SECOND)
                .then()
                .statusCode(200)
                .body("items.day", contains(FIRST.toString()))
                .body("items[0].rfm.frequency.value", equalTo("1"))
                .body("items[0].rfm.recency.value", equalTo("200"))
                .body("items[0].abc.value", notNullValue())
                .extract()
                .path("next");

        RestAssured.given()
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items", hasSize(1))
                .body("items[0].day", equalTo(SECOND.toString()))
                .body("items[0].rfm.recency.value", equalTo("0"))
                .body("items[0].rfm.snapshot", equalTo(SECOND.toString()))
                .body("next", nullValue());
    }

    @Test
    void a_day_that_was_leapt_over_compares_with_the_latest_snapshot_before_it() {
        RestAssured.get("/v1/scores/" + anna.id() + "?asOf=" + SECOND.minusDays(1))
                .then()
                .statusCode(200)
                .body("scores.rfm.snapshot", equalTo(FIRST.toString()))
                .body("scores.abc.snapshot", equalTo(FIRST.toString()));
    }
}
