package io.perennial.scoring.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.perennial.clock.BusinessClock;
import io.perennial.contract.Ids;
import io.perennial.contract.InteractionKind;
import io.perennial.contract.ScoreEvent.CustomerScored;
import io.perennial.contract.Told;
import io.perennial.contract.Topic;
import io.perennial.scoring.ACustomer;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told says when the interaction was recorded that led to it, so that whoever decides knows how late it is. */
@QuarkusTest
@WithTestResource(RealBank.class)
class RecordedAtIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    BusinessClock clock;

    private TestTopics topics;

    @BeforeEach
    void begin() {
        topics = TestTopics.ofThisTest();
    }

    @AfterEach
    void end() {
        topics.close();
    }

    @Test
    void an_interactions_time_goes_on_with_what_follows_from_it() {
        LocalDate today = clock.today();
        Instant recorded = Instant.parse("2026-03-02T02:15:30Z");
        ACustomer anna = new ACustomer(topics).registers(today.minusDays(10));
        await().atMost(SOON).until(() -> !told(anna).isEmpty());

        topics.send(new Told<>(Ids.next(), recorded, 1, anna.interaction(InteractionKind.TRANSACTION, today, "5")));
        anna.untilDealings(today, 1);

        assertThat(told(anna)).extracting(CustomerScored::recordedAt).endsWith(recorded);
        assertThat(told(anna).get(0).recordedAt()).as("registered").isNull();
    }

    @Test
    void of_many_interactions_the_first_counts() {
        News news = new News();
        Instant first = Instant.parse("2026-03-02T02:15:30Z");

        news.recorded(null);
        news.recorded(first.plusSeconds(1));
        news.recorded(first);
        news.recorded(first.plusSeconds(2));

        assertThat(news.recordedAt()).isEqualTo(first);
    }

    private List<CustomerScored> told(ACustomer customer) {
        return topics.told(Topic.SCORE_EVENTS, customer.id(), CustomerScored.class).stream()
                .map(Told::event)
                .toList();
    }
}
