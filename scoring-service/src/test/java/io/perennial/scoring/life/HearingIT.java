package io.perennial.scoring.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.perennial.clock.BusinessClock;
import io.perennial.contract.Ids;
import io.perennial.contract.InteractionKind;
import io.perennial.contract.ScoreEvent.TierChanged;
import io.perennial.contract.Tier;
import io.perennial.contract.Told;
import io.perennial.contract.Topic;
import io.perennial.database.OwnWork;
import io.perennial.outbox.Sql;
import io.perennial.scoring.ACustomer;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is heard becomes dated facts, and what follows from them is told. */
@QuarkusTest
@WithTestResource(RealBank.class)
class HearingIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    BusinessClock clock;

    @Inject
    Sql sql;

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
    void a_thousand_interactions_of_one_customer_count_as_a_thousand() {
        ACustomer anna = new ACustomer(topics).registers(today.minusDays(10));

        for (int i = 0; i < 1_000; i++) {
            anna.transacts(today, "1.00");
        }

        anna.untilDealings(today, 1_000);
        assertThat(anna.told().get(today).balance()).isEqualByComparingTo("1000");
        assertThat(own(
                        "select value_interactions as v, net as n from dated_facts where customer_id = ?",
                        row -> List.of(row.integer("v"), row.decimal("n").intValue()),
                        anna.id()))
                .containsExactly(List.of(1_000, 1_000));
    }

    @Test
    void an_event_told_twice_counts_once() {
        ACustomer anna = new ACustomer(topics).registers(today.minusDays(10));
        var told =
                new Told<>(Ids.next(), clock.wallTime(), 1, anna.interaction(InteractionKind.TRANSACTION, today, "5"));

        topics.send(told);
        topics.send(told);
        topics.send(
                new Told<>(Ids.next(), clock.wallTime(), 2, anna.interaction(InteractionKind.TRANSACTION, today, "6")));

        anna.untilDealings(today, 2);
        assertThat(anna.told().get(today).balance()).isEqualByComparingTo("11");
    }

    @Test
    void facts_that_come_before_the_customer_are_kept_and_told_with_them() {
        ACustomer anna = new ACustomer(topics);
        anna.opensAnAccount(today.minusDays(100), "70000").transacts(today.minusDays(2), "-10");
        await().atMost(SOON).untilAsserted(() -> assertThat(factDays(anna.id())).isEqualTo(2));
        assertThat(anna.told()).isEmpty();

        anna.registers(today.minusDays(30));

        anna.untilDealings(today.minusDays(2), 1);
        assertThat(anna.told().firstKey()).isEqualTo(today.minusDays(100));
        assertThat(anna.told()).containsKeys(today.minusDays(71), today.minusDays(10));
        assertThat(anna.told().get(today.minusDays(2)).balance()).isEqualByComparingTo("69990");
    }

    @Test
    void a_late_fact_gives_what_it_would_have_given_in_time() {
        ACustomer inTime = new ACustomer(topics).registers(today.minusDays(300));
        inTime.opensAnAccount(today.minusDays(290), "250000")
                .transacts(today.minusDays(200), "-150000")
                .rates(today.minusDays(150), 2)
                .complains(today.minusDays(90))
                .transacts(today.minusDays(5), "30");
        ACustomer late = new ACustomer(topics).registers(today.minusDays(300));
        late.transacts(today.minusDays(5), "30").complains(today.minusDays(90));
        late.untilDealings(today.minusDays(5), 1);
        late.rates(today.minusDays(150), 2).opensAnAccount(today.minusDays(290), "250000");
        late.untilDealings(today.minusDays(290), 1);
        late.transacts(today.minusDays(200), "-150000");

        inTime.untilDealings(today.minusDays(5), 1);
        await().atMost(SOON).untilAsserted(() -> {
            var expected = inTime.told();
            assertThat(late.told()).containsAllEntriesOf(expected);
            late.told().forEach((day, facts) -> assertThat(facts)
                    .isEqualTo(expected.floorEntry(day).getValue()));
        });
    }

    @Test
    void a_corrected_first_day_is_told_in_every_step() {
        ACustomer anna = new ACustomer(topics).registers(today.minusDays(10));
        anna.transacts(today.minusDays(3), "1").untilDealings(today.minusDays(3), 1);

        anna.turnsOutToBeKnownSince(today.minusDays(400));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(anna.told().firstKey()).isEqualTo(today.minusDays(400)));
        assertThat(anna.told().values()).allMatch(facts -> facts.customerSince().equals(today.minusDays(400)));
    }

    @Test
    void reported_holdings_set_balance_and_tier() {
        ACustomer anna = new ACustomer(topics).registers(today.minusDays(200));

        anna.holds(today.minusDays(60), "7000000").holds(today.minusDays(5), "6500000");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(anna.told()).hasEntrySatisfying(today.minusDays(5), facts -> {
                    assertThat(facts.balance()).isEqualByComparingTo("6500000");
                    assertThat(facts.tier()).isEqualTo(Tier.PRIVATE);
                    assertThat(facts.products()).isEqualTo(1);
                    assertThat(facts.churnRisk()).isNull();
                }));
        assertThat(anna.told().get(today.minusDays(31)).assetsMean30d()).isEqualTo(new BigDecimal("7000000.00"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(tierChanges(anna.id())).endsWith(Tier.PRIVATE));
    }

    private List<Tier> tierChanges(UUID customer) {
        return topics.told(Topic.SCORE_EVENTS, customer, TierChanged.class).stream()
                .map(told -> told.event().to())
                .toList();
    }

    @Test
    void an_event_that_can_never_be_applied_is_parked_with_its_reason() {
        ACustomer anna = new ACustomer(topics).registers(today.minusDays(10));

        anna.rates(today, 9);

        untilParked(anna, "RATING_OUT_OF_RANGE");
    }

    @Test
    void what_cannot_be_added_up_is_parked_and_not_added_up_wrongly() {
        ACustomer anna = new ACustomer(topics).registers(today.minusDays(10));
        ACustomer ben = new ACustomer(topics).registers(today.minusDays(10));

        anna.holds(today, "5000000000000000");
        ben.transacts(today, "900000000000000").transacts(today, "900000000000000");

        untilParked(anna, "AMOUNT_OUT_OF_RANGE");
        untilParked(ben, "AMOUNT_OUT_OF_RANGE");
    }

    private void untilParked(ACustomer whose, String reason) {
        String parked = "select reason from parked_event where customer_id = ?";
        await().atMost(SOON).untilAsserted(() -> assertThat(own(parked, row -> row.string("reason"), whose.id()))
                .containsExactly(reason));
    }

    private long factDays(UUID customer) {
        return own("select count(*) as c from dated_facts where customer_id = ?", row -> row.number("c"), customer)
                .get(0);
    }

    private <T> List<T> own(String query, Sql.RowReader<T> reader, Object... arguments) {
        return OwnWork.call(() -> sql.query(query, reader, arguments));
    }
}
