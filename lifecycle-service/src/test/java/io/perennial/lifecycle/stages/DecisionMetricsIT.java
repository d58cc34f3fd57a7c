package io.perennial.lifecycle.stages;

import static io.perennial.lifecycle.Customer.day;
import static io.perennial.lifecycle.Customer.deal;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.perennial.contract.ScoreEvent.CustomerScored;
import io.perennial.lifecycle.Customer;
import io.perennial.lifecycle.decision.Known;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.api.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Counters grow with what other tests do, too: only by how much they grew at least can be said. */
@QuarkusTest
@WithTestResource(RealBank.class)
class DecisionMetricsIT {

    @Inject
    MeterRegistry registry;

    private final Customer anna = new Customer();

    @AfterEach
    void done() {
        anna.close();
    }

    @Test
    void moves_are_counted_by_whence_and_whither() {
        double before = moves("DEVELOPMENT", "GROWTH", "RULE");

        anna.inGrowth();

        assertThat(moves("DEVELOPMENT", "GROWTH", "RULE")).isGreaterThan(before);
        assertThat(decisions("MOVED")).isPositive();
    }

    @Test
    void what_a_person_decides_is_counted_as_such_and_a_refused_wish_is_not() {
        anna.inGrowth();
        double before = moves("GROWTH", "MATURE", "HAND");

        assertThat(move("MATURE")).isEqualTo(201);
        assertThat(moves("GROWTH", "MATURE", "HAND")).isEqualTo(before + 1);

        assertThat(move("POTENTIAL")).isEqualTo(409);
        assertThat(moves("MATURE", "POTENTIAL", "HAND")).isZero();
    }

    @Test
    void a_decision_that_changes_nothing_and_one_that_takes_something_back_are_decisions_too() {
        anna.inGrowth();
        double unchanged = decisions("UNCHANGED");
        double corrected = decisions("CORRECTED");

        anna.scored(deal(-40, 4));
        await().untilAsserted(() -> assertThat(decisions("UNCHANGED")).isGreaterThan(unchanged));

        anna.scored(day(-50, Known.customer()));
        await().untilAsserted(() -> assertThat(decisions("CORRECTED")).isGreaterThan(corrected));
    }

    @Test
    void it_is_measured_how_long_after_an_interaction_its_meaning_was_known() {
        Timer delay = registry.get("lifecycle.decision.delay").timer();
        long before = delay.count();
        double seconds = delay.totalTime(TimeUnit.SECONDS);

        Instant recorded = Instant.now().minusSeconds(20);
        anna.topics().send(new CustomerScored(anna.id(), List.of(day(-1, Known.customer())), recorded), 1);

        await().untilAsserted(() -> assertThat(delay.count()).isEqualTo(before + 1));
        assertThat(delay.totalTime(TimeUnit.SECONDS) - seconds).isBetween(20.0, 50.0);
    }

    private int move(String to) {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .header("Authorization", Tokens.bearer("risk"))
                .body(Map.of("to", to, "reason", "Family of a director, relationship is deep"))
                .post("/v1/lifecycles/{id}/moves", anna.id())
                .statusCode();
    }

    private double moves(String from, String to, String by) {
        return value(registry.find("lifecycle.moves")
                .tags("from", from, "to", to, "by", by)
                .counter());
    }

    private double decisions(String outcome) {
        return value(
                registry.find("lifecycle.decisions").tag("outcome", outcome).counter());
    }

    private static double value(Counter counter) {
        return counter == null ? 0 : counter.count();
    }
}
