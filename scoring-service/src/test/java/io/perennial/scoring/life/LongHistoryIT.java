package io.perennial.scoring.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.perennial.clock.BusinessClock;
import io.perennial.contract.Facts;
import io.perennial.database.OwnWork;
import io.perennial.outbox.Sql;
import io.perennial.scoring.ACustomer;
import io.perennial.scoring.decision.Model;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.TestTopics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a long history only what came after its past is read, and nobody notices but the database. */
@QuarkusTest
@WithTestResource(RealBank.class)
class LongHistoryIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int DAYS = 900;

    @Inject
    BusinessClock clock;

    @Inject
    Sql sql;

    @Inject
    Lives lives;

    @Inject
    Model model;

    private TestTopics topics;
    private LocalDate today;
    private ACustomer anna;

    @BeforeEach
    void a_long_history() {
        topics = TestTopics.ofThisTest();
        today = clock.today();
        anna = new ACustomer(topics).registers(today.minusDays(DAYS));
        anna.opensAnAccount(today.minusDays(DAYS), "1000000.00");
        for (int i = DAYS - 1; i > 0; i--) {
            anna.transacts(today.minusDays(i), "-1.00");
        }
        await().atMost(SOON).until(() -> anna.told().containsKey(today.minusDays(1)));
    }

    @AfterEach
    void end() {
        topics.close();
    }

    @Test
    void the_next_event_reads_what_came_after_the_past_and_tells_what_the_whole_life_would() {
        anna.transacts(today, "-1.00");
        await().atMost(SOON).until(() -> anna.told().containsKey(today));

        assertThat(pastThrough()).isBefore(today.minusDays(499));
        assertThat(factsReadFor(today)).isBetween(500, 710);
        assertThat(factsReadFor(today.minusDays(300))).isEqualTo(DAYS + 1);
        assertThat(anna.told()).isEqualTo(wholeLife());
    }

    @Test
    void a_fact_that_comes_very_late_changes_all_days_after_it() {
        anna.transacts(today, "-1.00");
        await().atMost(SOON).until(() -> pastThrough() != null);

        anna.transacts(today.minusDays(800), "250.00");

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(anna.told().get(today.minusDays(1)).balance().intValue()).isEqualTo(1_000_250 - DAYS + 1);
            assertThat(anna.told()).isEqualTo(wholeLife());
        });
    }

    private LocalDate pastThrough() {
        return OwnWork.call(() -> sql.one(
                        "select past_through from scored_customer where customer_id = ? and past_through is not null",
                        row -> row.date("past_through"),
                        anna.id())
                .orElse(null));
    }

    private int factsReadFor(LocalDate day) {
        return OwnWork.call(() -> QuarkusTransaction.requiringNew()
                .call(() -> lives.lock(new TreeMap<UUID, LocalDate>(Map.of(anna.id(), day)))
                        .get(0)
                        .facts()
                        .size()));
    }

    private TreeMap<LocalDate, Facts> wholeLife() {
        Life life = OwnWork.call(() -> lives.find(anna.id())).orElseThrow();
        TreeMap<LocalDate, Facts> steps = new TreeMap<>();
        life.timeline(model)
                .between(life.timeline(model).firstDay(), today)
                .steps()
                .forEach(step -> steps.put(step.day(), step.facts()));
        return steps;
    }
}
