package io.perennial.lifecycle;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.perennial.contract.CustomerEvent.CustomerErased;
import io.perennial.contract.Ids;
import io.perennial.contract.LifecycleEvent;
import io.perennial.contract.ScoreEvent.CustomerScored;
import io.perennial.contract.Stage;
import io.perennial.contract.Step;
import io.perennial.contract.Told;
import io.perennial.contract.Topic;
import io.perennial.lifecycle.decision.Known;
import io.perennial.testsupport.TestTopics;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A customer of the running service: scoring tells of their days, everybody reads what became of them. */
public final class Customer implements AutoCloseable {

    private final TestTopics topics = TestTopics.ofThisTest();
    private final UUID id = Ids.next();
    private long told;
    private long customerEvents;

    /** Days are counted from the bank's today. */
    public static LocalDate today() {
        return LocalDate.parse(given().get("/v1/business-date").jsonPath().getString("date"));
    }

    public UUID id() {
        return id;
    }

    /** Known since 200 days ago, first deal 100 days ago, in GROWTH since 50 days ago. */
    public Customer inGrowth() {
        return scored(day(-200, Known.customer()), deal(-100, 1), deal(-50, 3)).is(Stage.GROWTH);
    }

    public static Step day(int fromToday, Known known) {
        return new Step(today().plusDays(fromToday), known.facts());
    }

    public static Step deal(int fromToday, int deals) {
        return day(
                fromToday,
                Known.steady(today().plusDays(fromToday)).deals(deals, 0).assets("20000", "20000"));
    }

    public Customer scored(Step... steps) {
        topics.send(new CustomerScored(id, Arrays.asList(steps)), ++told);
        return this;
    }

    public Customer is(Stage stage) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> stage.name().equals(lifecycle().getString("stage")));
        return this;
    }

    /** Is forgotten, and this service has heard of it. */
    public Customer forgotten() {
        topics.send(new CustomerErased(id, Instant.now()), ++customerEvents);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().get("/v1/erasures/{id}", id).statusCode() == 200);
        return this;
    }

    public JsonPath lifecycle() {
        return given().get("/v1/lifecycles/{id}", id).jsonPath();
    }

    /** Believed moves as {@code FROM→TO REASON}. */
    public List<String> moves() {
        return transitions("").getList("items", java.util.Map.class).stream()
                .map(move -> move.get("from") + "→" + move.get("to") + " " + move.get("reason"))
                .toList();
    }

    public JsonPath transitions(String query) {
        return given().get("/v1/lifecycles/{id}/transitions" + query, id).jsonPath();
    }

    public JsonPath cases() {
        return given().get("/v1/retention-cases?customerId={id}", id).jsonPath();
    }

    public JsonPath actions(String query) {
        return given().get("/v1/actions?limit=500&customerId={id}" + query, id).jsonPath();
    }

    /** What the service told others about the customer, in its order. */
    public List<LifecycleEvent> heardByOthers() {
        return topics.told(Topic.LIFECYCLE_EVENTS, id, LifecycleEvent.class).stream()
                .map(Told::event)
                .toList();
    }

    public TestTopics topics() {
        return topics;
    }

    @Override
    public void close() {
        topics.close();
    }
}
