package io.perennial.scoring.rescoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.perennial.clock.BusinessClock;
import io.perennial.contract.Ids;
import io.perennial.scoring.ACustomer;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everybody is told again, and nobody learns anything else by it. */
@QuarkusTest
@WithTestResource(RealBank.class)
class RescoringIT {

    @Inject
    BusinessClock clock;

    @Test
    void a_rescoring_tells_all_steps_again_and_ranks_everybody() {
        LocalDate today = clock.today();
        try (TestTopics topics = TestTopics.ofThisTest()) {
            ACustomer anna = new ACustomer(topics).registers(today.minusDays(150));
            anna.opensAnAccount(today.minusDays(140), "90").untilDealings(today.minusDays(140), 1);
            List<LocalDate> once = anna.toldDays();

            String progress = RestAssured.given()
                    .header("Idempotency-Key", Ids.next().toString())
                    .post("/v1/scores/rescoring")
                    .then()
                    .statusCode(202)
                    .extract()
                    .header("Location");

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> RestAssured.get(progress).then().body("status", equalTo("DONE")));
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(anna.toldDays())
                    .containsExactlyElementsOf(
                            Stream.concat(once.stream(), once.stream()).toList()));
            RestAssured.get("/v1/scores/" + anna.id())
                    .then()
                    .body("scores.rfm.snapshot", equalTo(today.minusDays(1).toString()))
                    .body("scores.abc.snapshot", equalTo(today.minusDays(1).toString()));
        }
    }
}
