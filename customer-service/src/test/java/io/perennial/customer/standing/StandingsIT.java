package io.perennial.customer.standing;

import static io.perennial.customer.Bank.registered;
import static io.perennial.customer.Bank.unique;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.perennial.contract.Ids;
import io.perennial.contract.LifecycleEvent.StageChanged;
import io.perennial.contract.LifecycleEvent.StageMoveSuperseded;
import io.perennial.contract.ScoreEvent.TierChanged;
import io.perennial.contract.Stage;
import io.perennial.contract.Tier;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealBank.class)
class StandingsIT {

    private static final LocalDate MAY = LocalDate.of(2025, 5, 1);

    private final TestTopics topics = TestTopics.ofThisTest();
    private final String branch = unique();
    private UUID anna;

    @BeforeEach
    void annaIsACustomerOfTheBranch() {
        anna = registered(unique());
        given().header("If-Match", "*")
                .contentType("application/json")
                .body("{\"homeBranch\": \"" + branch + "\", \"name\": \"Anna\"}")
                .patch("/v1/customers/" + anna)
                .then()
                .statusCode(200);
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void customers_are_listed_by_the_stage_and_tier_that_were_told() {
        topics.send(move(Ids.next(), null, Stage.DEVELOPMENT, MAY), 1);
        topics.send(move(Ids.next(), Stage.DEVELOPMENT, Stage.GROWTH, MAY.plusDays(40)), 2);
        topics.send(new TierChanged(anna, Tier.MASS, Tier.WEALTH, MAY), 1);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> listed("stage=GROWTH&tier=WEALTH")
                .body("items.id", contains(anna.toString()))
                .body("items[0].tier", is("WEALTH")));
        listed("stage=DEVELOPMENT").body("items.size()", is(0));
        given().get("/v1/customers/" + anna + "/overview")
                .then()
                .body("standing.status", is("OK"))
                .body("standing.data.stageLabel.zh", is("成长期"))
                .body("standing.data.tierLabel.en", is("Wealth"));
    }

    @Test
    void a_move_that_is_refuted_is_forgotten_and_a_late_earlier_one_is_not_the_latest() {
        UUID growth = Ids.next();
        topics.send(move(Ids.next(), null, Stage.DEVELOPMENT, MAY), 1);
        topics.send(move(growth, Stage.DEVELOPMENT, Stage.GROWTH, MAY.plusDays(40)), 2);
        topics.send(
                new StageMoveSuperseded(anna, growth, Stage.DEVELOPMENT, Stage.GROWTH, MAY.plusDays(40), Instant.EPOCH),
                3);
        topics.send(move(Ids.next(), Stage.DEVELOPMENT, Stage.DECLINE, MAY.plusDays(20)), 4);
        topics.send(move(Ids.next(), null, Stage.POTENTIAL, MAY.minusDays(20)), 5);
        topics.send(new TierChanged(anna, null, Tier.MASS, MAY), 1);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> listed("stage=DECLINE&tier=MASS").body("items.id", contains(anna.toString())));
    }

    @Test
    void a_list_goes_on_page_by_page() {
        for (int i = 0; i < 3; i++) {
            UUID customer = registered(unique());
            given().header("If-Match", "*")
                    .contentType("application/json")
                    .body("{\"homeBranch\": \"" + branch + "\"}")
                    .patch("/v1/customers/" + customer);
        }

        String next = listed("type=INDIVIDUAL&limit=3")
                .body("items.id", hasItem(anna.toString()))
                .body("items.size()", is(3))
                .extract()
                .path("next");
        given().urlEncodingEnabled(false).get(next).then().statusCode(200).body("items.size()", is(1));
    }

    @Test
    void managers_are_listed_with_how_many_they_look_after() {
        String manager = "0" + branch;
        given().header("If-Match", "*")
                .contentType("application/json")
                .body("{\"manager\": \"" + manager + "\"}")
                .put("/v1/customers/" + anna + "/manager")
                .then()
                .statusCode(200);

        given().get("/v1/managers?limit=500")
                .then()
                .statusCode(200)
                .body("items.find { it.manager == '" + manager + "' }.individuals", is(1));
        listed("manager=" + manager).body("items.id", contains(anna.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "branch=1",
                "stage=mature",
                "type=PENGUIN",
                "limit=1000000",
                "limit=-1",
                "limit=x",
                "after=forged",
                "sort=name;drop",
                "order=1"
            })
    void a_parameter_that_is_not_known_or_cannot_be_is_refused(String parameter) {
        given().urlEncodingEnabled(false)
                .get("/v1/customers?" + parameter)
                .then()
                .statusCode(400);
    }

    @Test
    void what_looks_like_sql_is_only_text() {
        given().queryParam("homeBranch", "x' or '1'='1")
                .get("/v1/customers")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(anna.toString())));
    }

    private ValidatableResponse listed(String filter) {
        return given().get("/v1/customers?homeBranch=" + branch + "&" + filter)
                .then()
                .statusCode(200);
    }

    private StageChanged move(UUID id, Stage from, Stage to, LocalDate on) {
        return new StageChanged(anna, id, from, to, on, Instant.EPOCH, "BY_RULE", "r1", "1");
    }
}
