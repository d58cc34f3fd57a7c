package io.perennial.scoring.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.perennial.clock.BusinessClock;
import io.perennial.contract.Ids;
import io.perennial.scoring.ACustomer;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The scores as other services and people ask for them. */
@QuarkusTest
@WithTestResource(RealBank.class)
class ScoresIT {

    @Inject
    BusinessClock clock;

    private TestTopics topics;
    private LocalDate today;

    @BeforeEach
    void begin() {
        topics = TestTopics.ofThisTest();
        today = clock.today();
    }

    @AfterEach
    void end() {
        topics.close();
    }

    @Test
    void every_score_explains_itself() {
        ACustomer anna = new ACustomer(topics).registers(today.minusDays(400));
        anna.holds(today.minusDays(60), "5400000").transacts(today.minusDays(95), "0");
        anna.complains(today.minusDays(1)).untilDealings(today.minusDays(1), 0);

        scoresOf(anna, null)
                .statusCode(200)
                .body("asOf", equalTo(today.toString()))
                .body("metrics.valueInteractions90d", equalTo(0))
                .body("metrics.valueInteractions365d", equalTo(1))
                .body("metrics.assetsMean30d", equalTo("5400000.00"))
                .body("metrics.openComplaints", equalTo(1))
                .body("scores.tier.value", equalTo("PREMIER"))
                .body("scores.tier.byAssets", equalTo("PREMIER"))
                .body("scores.tier.since", notNullValue())
                .body("scores.tier.nearThreshold.tier", equalTo("PRIVATE"))
                .body("scores.tier.nearThreshold.distance", equalTo("600000.00"))
                .body("scores.churnRisk.model", equalTo("scorecard-v1"))
                .body("scores.churnRisk.reasons[0].input", equalTo("RECENCY"))
                .body("scores.churnRisk.reasons[0].band", equalTo("OVER_90_DAYS"))
                .body("scores.churnRisk.reasons[1].input", equalTo("OPEN_COMPLAINTS"))
                .body("scores.churnRisk.reasons", hasSize(7));
    }

    @Test
    void any_day_of_the_past_can_be_asked_for() {
        ACustomer anna = new ACustomer(topics).registers(today.minusDays(50));
        anna.opensAnAccount(today.minusDays(40), "90000").transacts(today.minusDays(4), "1");
        anna.untilDealings(today.minusDays(4), 2);

        scoresOf(anna, today.minusDays(5).toString())
                .statusCode(200)
                .body("metrics.valueInteractions90d", equalTo(1))
                .body("metrics.churnRisk", nullValue())
                .body("scores.churnRisk", nullValue())
                .body("scores.tier.value", equalTo("PREFERRED"));
        scoresOf(anna, today.minusDays(50).toString())
                .statusCode(200)
                .body("metrics.everHadAccount", equalTo(false))
                .body("scores.tier.value", equalTo("MASS"));
    }

    @Test
    void the_history_is_the_list_of_steps_page_by_page() {
        ACustomer anna = new ACustomer(topics).registers(today.minusDays(200));
        anna.opensAnAccount(today.minusDays(199), "10").untilDealings(today.minusDays(199), 1);
        String history = "/v1/scores/" + anna.id() + "/history";

        List<String> all = RestAssured.get(history + "?limit=500").jsonPath().getList("items.day");
        String next = RestAssured.get(history + "?limit=2")
                .then()
                .statusCode(200)
                .body("items.day", contains(all.get(0), all.get(1)))
                .body("items[1].tier", equalTo("MASS"))
                .extract()
                .path("next");

        assertThat(all)
                .startsWith(
                        today.minusDays(200).toString(), today.minusDays(199).toString());
        assertThat(all).contains(today.minusDays(109).toString());
        RestAssured.given()
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items[0].day", equalTo(all.get(2)));
        RestAssured.get(history + "?from=" + today.minusDays(109) + "&to=" + today.minusDays(108))
                .then()
                .body("items[0].valueInteractions90d", equalTo(0))
                .body("next", nullValue());
    }

    @Test
    void what_cannot_be_answered_says_why() {
        ACustomer anna = new ACustomer(topics).registers(today.minusDays(10));
        anna.transacts(today, "1").untilDealings(today, 1);

        RestAssured.get("/v1/scores/" + Ids.next())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
        scoresOf(anna, "2026-13-77").statusCode(400).body("type", equalTo("/problems/invalid-parameter"));
        scoresOf(anna, today.plusDays(1).toString())
                .statusCode(422)
                .body("type", equalTo("/problems/time-out-of-range"));
        scoresOf(anna, today.minusDays(11).toString())
                .statusCode(422)
                .body("type", equalTo("/problems/before-first-day"));
        RestAssured.get("/v1/scores/" + anna.id() + "/history?limit=0").then().statusCode(400);
    }

    @Test
    void the_population_is_counted_per_tier() {
        ACustomer anna = new ACustomer(topics).registers(today.minusDays(10));
        anna.transacts(today, "1").untilDealings(today, 1);

        RestAssured.get("/v1/scores/summary")
                .then()
                .statusCode(200)
                .body("customers", greaterThan(0))
                .body("tiers.MASS", greaterThan(0));
    }

    @Test
    void the_models_show_every_weight() {
        RestAssured.get("/v1/models")
                .then()
                .statusCode(200)
                .body("items.score", hasItems("churnRisk", "tier"))
                .body("items[0].version", equalTo("scorecard-v1"))
                .body("items[0].scorecard.criteria", hasSize(7))
                .body("items[1].thresholds.PRIVATE", equalTo("6000000"));
    }

    private static ValidatableResponse scoresOf(ACustomer customer, String asOf) {
        return RestAssured.get("/v1/scores/" + customer.id() + (asOf == null ? "" : "?asOf=" + asOf))
                .then();
    }
}
