package io.perennial.scoring.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.CustomerType;
import io.perennial.contract.Facts;
import io.perennial.contract.Step;
import io.perennial.contract.Tier;
import io.perennial.scoring.decision.DayFacts.Books;
import io.perennial.scoring.decision.DayFacts.Cause;
import io.perennial.scoring.decision.DayFacts.Dealings;
import io.perennial.scoring.decision.DayFacts.Voice;
import io.perennial.scoring.decision.Reported.Figure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Small lives whose days can be counted on the fingers. */
class TimelineTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);

    private final List<DayFacts> facts = new ArrayList<>();
    private final List<Reported> reports = new ArrayList<>();

    @Test
    void one_deal_is_seen_again_on_the_days_on_which_it_leaves_a_window() {
        deals(0, "account", "100");

        assertThat(days(400)).contains(0L, 90L, 180L, 365L);
        assertThat(on(89).valueInteractions90d()).isEqualTo(1);
        assertThat(on(90).valueInteractions90d()).isZero();
        assertThat(on(90).valueInteractionsPrevious90d()).isEqualTo(1);
        assertThat(on(180).valueInteractionsPrevious90d()).isZero();
        assertThat(on(364).valueInteractions365d()).isEqualTo(1);
        assertThat(on(365).valueInteractions365d()).isZero();
    }

    @Test
    void the_mean_of_thirty_days_is_told_when_it_comes_to_rest() {
        deals(0, "account", "300");

        assertThat(on(0).assetsMean30d()).isEqualTo(new BigDecimal("10.00"));
        assertThat(on(29).assetsMean30d()).isEqualTo(new BigDecimal("300.00"));
        assertThat(days(130)).contains(29L, 119L).doesNotContain(28L, 30L);
        assertThat(on(119).assetsMean30d90DaysAgo()).isEqualTo(new BigDecimal("300.00"));
    }

    @Test
    void the_day_on_which_assets_fall_to_half_is_told_although_nothing_happens_on_it() {
        deals(0, "account", "300000");
        deals(200, "account", "-300000");

        assertThat(days(230)).contains(214L);
        assertThat(on(213).assetsMean30d()).isEqualTo(new BigDecimal("160000.00"));
        assertThat(on(214).assetsMean30d()).isEqualTo(new BigDecimal("150000.00"));
    }

    @Test
    void a_tier_is_gained_at_once_and_lost_after_ninety_days() {
        report(0, Figure.ASSET, "fund", "1500000");
        report(100, Figure.ASSET, "fund", "0");

        assertThat(on(0).tier()).isEqualTo(Tier.PREFERRED);
        assertThat(on(19).tier()).isEqualTo(Tier.PREMIER);
        assertThat(on(109).tier()).isEqualTo(Tier.PREMIER);
        // the mean reached a million for the last time on day 109
        assertThat(on(198).tier()).isEqualTo(Tier.PREMIER);
        assertThat(on(199).tier()).isEqualTo(Tier.WEALTH);
        assertThat(on(219).tier90DaysAgo()).isEqualTo(Tier.PREMIER);
    }

    @Test
    void a_closed_account_is_empty_whatever_was_booked_on_it() {
        facts.add(books(0, "account", new Books(1, 0, 1, units("500"), 0)));
        facts.add(books(3, "account", new Books(0, 1, 0, 0, 0)));

        assertThat(on(2).balance()).isEqualByComparingTo("500");
        assertThat(on(3).balance()).isZero();
        assertThat(on(3).openAccounts()).isZero();
        assertThat(on(3).everHadAccount()).isTrue();
    }

    @Test
    void a_repayment_from_an_account_lowers_the_loan_and_never_below_nothing() {
        report(0, Figure.DEBT, "loan", "1000");
        facts.add(books(5, "account", new Books(0, 0, 1, units("-400"), units("400"))));
        facts.add(books(6, "account", new Books(0, 0, 1, units("-900"), units("900"))));

        assertThat(on(5).debt()).isEqualByComparingTo("600");
        assertThat(on(6).debt()).isZero();
    }

    @Test
    void what_the_books_say_at_the_end_of_a_day_replaces_what_was_added_up() {
        facts.add(books(4, "fund", new Books(0, 0, 1, units("77"), 0)));
        report(4, Figure.ASSET, "fund", "1000");
        facts.add(books(5, "fund", new Books(0, 0, 1, units("1"), 0)));

        assertThat(on(4).balance()).isEqualByComparingTo("1000");
        assertThat(on(5).balance()).isEqualByComparingTo("1001");
    }

    @Test
    void the_churn_risk_waits_for_ninety_days_of_history_and_for_a_first_deal() {
        assertThat(on(300).churnRisk()).isNull();

        deals(10, "account", "1");

        assertThat(on(89).churnRisk()).isNull();
        assertThat(on(90).churnRisk()).isNotNull();
    }

    @Test
    void a_step_refuted_by_a_late_fact_is_told_again_saying_nothing_new() {
        deals(0, "account", "300000");
        deals(200, "account", "-300000");
        Timeline before = timeline();
        Retelling first = Retelling.ofAll(Standing.UNTOLD, before, day(230));
        deals(201, "account", "300000");

        Retelling second = Retelling.ofNews(first.standing(), () -> before, timeline(), day(201), day(230));

        assertThat(second.standing().refuted()).contains(day(214));
        assertThat(second.steps()).extracting(Step::day).contains(day(201), day(214));
        assertThat(second.steps())
                .filteredOn(step -> step.day().equals(day(214)))
                .singleElement()
                .extracting(Step::facts)
                .isEqualTo(on(201));
    }

    private void deals(int day, String contract, String amount) {
        facts.add(new DayFacts(
                day(day),
                contract,
                new Dealings(1, 1, Math.abs(units(amount)), 0),
                Voice.NONE,
                new Books(0, 0, 1, units(amount), 0),
                Set.of(),
                Cause.NONE));
    }

    private static DayFacts books(int day, String contract, Books books) {
        return new DayFacts(day(day), contract, Dealings.NONE, Voice.NONE, books, Set.of(), Cause.NONE);
    }

    private void report(int day, Figure figure, String contract, String amount) {
        reports.add(new Reported(day(day), contract, figure, units(amount), Instant.EPOCH, null, true));
    }

    private Timeline timeline() {
        return new Timeline(new Customer(CustomerType.INDIVIDUAL, BEGIN), facts, reports, Models.SHIPPED);
    }

    private Facts on(int day) {
        return timeline().on(day(day)).facts();
    }

    private List<Long> days(int to) {
        return timeline().between(BEGIN, day(to)).steps().stream()
                .map(step -> step.day().toEpochDay() - BEGIN.toEpochDay())
                .toList();
    }

    private static LocalDate day(int day) {
        return BEGIN.plusDays(day);
    }

    private static long units(String amount) {
        return Amount.of(new BigDecimal(amount));
    }
}
