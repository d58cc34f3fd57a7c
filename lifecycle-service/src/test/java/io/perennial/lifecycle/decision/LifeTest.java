package io.perennial.lifecycle.decision;

import static io.perennial.contract.Stage.DEVELOPMENT;
import static io.perennial.contract.Stage.GROWTH;
import static io.perennial.contract.Stage.MATURE;
import static io.perennial.contract.Stage.POTENTIAL;
import static io.perennial.lifecycle.decision.Story.day;
import static io.perennial.lifecycle.decision.Story.ofSomebodyInGrowth;
import static io.perennial.lifecycle.decision.Story.steady;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.lifecycle.rules.Shipped;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LifeTest {

    @Test
    void the_first_thing_known_of_a_customer_makes_them_potential() {
        assertThat(new Story().on(3, Known.customer()).movesUntil(10)).containsExactly("3 null→POTENTIAL REGISTERED");
    }

    @Test
    void nothing_known_is_nobody() {
        assertThat(new Story().byHand(1, POTENTIAL, DEVELOPMENT, 5).until(10).evenings())
                .isEmpty();
    }

    @Test
    void one_day_may_move_a_customer_several_times_but_maturity_waits_for_the_dwell_time() {
        Known atOnce = steady(0).deals(12, 0).products(3);

        assertThat(new Story().on(0, atOnce).movesUntil(7))
                .containsExactly(
                        "0 null→POTENTIAL REGISTERED",
                        "0 POTENTIAL→DEVELOPMENT FIRST_PURCHASE",
                        "0 DEVELOPMENT→GROWTH FREQUENT_DEALINGS",
                        "7 GROWTH→MATURE DEEP_RELATIONSHIP");
    }

    @Test
    void a_move_held_back_is_looked_at_again_when_the_dwell_time_ends() {
        Course held = ofSomebodyInGrowth().on(2, steady(2).shareOfWallet("0.6")).until(7);
        assertThat(held.last().standing().stage()).isEqualTo(GROWTH);
        assertThat(held.last().standing().reviewOn()).isEqualTo(day(8));

        assertThat(ofSomebodyInGrowth().on(2, steady(2).shareOfWallet("0.6")).movesUntil(8))
                .endsWith("8 GROWTH→MATURE LARGEST_SHARE");
    }

    @Test
    void what_is_no_longer_so_when_the_dwell_time_ends_moves_nobody() {
        assertThat(ofSomebodyInGrowth()
                        .on(2, steady(2).shareOfWallet("0.6"))
                        .on(5, steady(5).shareOfWallet("0.4"))
                        .movesUntil(30))
                .endsWith("1 DEVELOPMENT→GROWTH FREQUENT_DEALINGS");
    }

    @Test
    void complaints_do_not_wait_even_where_a_better_hit_is_held_back() {
        Known dormantWithComplaints =
                Known.steady(day(2).minusDays(400)).owed("0", "0").complaints(2);

        assertThat(ofSomebodyInGrowth().on(2, dormantWithComplaints).movesUntil(2))
                .endsWith("2 GROWTH→DECLINE COMPLAINTS");
    }

    @Test
    void the_end_comes_before_the_decline_and_the_decline_before_the_way_up() {
        Known closing = steady(20).accounts(0).owed("0", "0").complaints(2).shareOfWallet("0.9");
        Known complaining = steady(20).complaints(2).shareOfWallet("0.9");

        assertThat(ofSomebodyInGrowth().on(20, closing).movesUntil(20)).endsWith("20 GROWTH→TERMINATED ALL_CLOSED");
        assertThat(ofSomebodyInGrowth().on(20, complaining).movesUntil(20)).endsWith("20 GROWTH→DECLINE COMPLAINTS");
    }

    @Test
    void silence_of_ninety_days_is_a_decline_and_a_year_the_end() {
        assertThat(ofSomebodyInGrowth()
                        .on(91, Known.steady(day(1)).deals(0, 5).owed("0", "0"))
                        .on(366, Known.steady(day(1)).deals(0, 0).owed("0", "0"))
                        .movesUntil(400))
                .endsWith("91 GROWTH→DECLINE ACTIVITY_FALLING", "366 DECLINE→TERMINATED DORMANT");
    }

    @Test
    void a_silence_that_only_the_rules_of_this_bank_mind_is_noticed_on_its_day() {
        Story story = ofSomebodyInGrowth();

        assertThat(story.under(silenceOf("&gt;= 45")).movesUntil(45))
                .endsWith("1 DEVELOPMENT→GROWTH FREQUENT_DEALINGS");
        assertThat(story.under(silenceOf("&gt;= 45")).movesUntil(100)).endsWith("46 GROWTH→DECLINE SILENCE");
        assertThat(story.under(silenceOf("&gt; 45")).movesUntil(100)).endsWith("47 GROWTH→DECLINE SILENCE");
    }

    @Test
    void under_the_shipped_rules_nobody_is_looked_at_because_of_silence_alone() {
        assertThat(ofSomebodyInGrowth().until(1).last().standing().reviewOn()).isNull();
    }

    @Test
    void a_silence_is_noticed_though_a_person_holds_the_customer_and_moves_them_when_the_hold_ends() {
        Story held = ofSomebodyInGrowth().byHand(40, GROWTH, MATURE, 20).under(silenceOf("&gt;= 45"));

        assertThat(held.until(46).last().standing().signals()).containsExactly("SILENCE");
        assertThat(held.movesUntil(100)).endsWith("40 GROWTH→MATURE MANUAL", "60 MATURE→DECLINE SILENCE");
    }

    @Test
    void a_recovery_is_measured_against_the_time_before_the_fall() {
        Story fallen = ofSomebodyInGrowth().on(50, steady(50).deals(4, 10).assets("900", "1000"));

        assertThat(fallen.on(60, steady(60).deals(7, 5).assets("900", "1000")).movesUntil(60))
                .endsWith("50 GROWTH→DECLINE ACTIVITY_FALLING");
        assertThat(fallen.on(61, steady(61).deals(8, 5).assets("900", "1000")).movesUntil(61))
                .endsWith("61 DECLINE→GROWTH RECOVERED");
    }

    @Test
    void a_decline_by_complaints_is_measured_against_the_last_ninety_days() {
        Story unhappy = ofSomebodyInGrowth().on(50, steady(50).deals(10, 2).complaints(2));

        assertThat(unhappy.on(60, steady(60).deals(7, 7)).movesUntil(60)).endsWith("50 GROWTH→DECLINE COMPLAINTS");
        assertThat(unhappy.on(61, steady(61).deals(8, 7)).movesUntil(61)).endsWith("61 DECLINE→GROWTH RECOVERED");
    }

    @Test
    void a_recovery_waits_for_the_dwell_time_too() {
        assertThat(ofSomebodyInGrowth()
                        .on(50, steady(50).complaints(2))
                        .on(51, steady(51))
                        .movesUntil(60))
                .endsWith("50 GROWTH→DECLINE COMPLAINTS", "57 DECLINE→GROWTH RECOVERED");
    }

    @Test
    void whoever_does_new_business_after_the_end_is_won_back_but_a_repayment_wins_nobody() {
        Known gone = steady(20).accounts(0).deals(1, 1).owed("0", "0");
        Story ended = ofSomebodyInGrowth().on(20, gone);

        assertThat(ended.on(
                                30,
                                Known.steady(day(30))
                                        .accounts(0)
                                        .deals(1, 1)
                                        .owed("0", "0")
                                        .newBusiness(day(20)))
                        .movesUntil(40))
                .endsWith("20 GROWTH→TERMINATED ALL_CLOSED");
        assertThat(ended.on(31, steady(31).deals(1, 1)).movesUntil(40))
                .endsWith("20 GROWTH→TERMINATED ALL_CLOSED", "31 TERMINATED→DEVELOPMENT WON_BACK");
    }

    @Test
    void a_day_never_goes_round_a_circle() {
        Known gone = steady(20).accounts(0).deals(1, 1).owed("0", "0");
        Known boughtWithoutAccount = steady(30).accounts(0).deals(1, 1).owed("0", "0");

        assertThat(ofSomebodyInGrowth()
                        .on(20, gone)
                        .on(30, boughtWithoutAccount)
                        .movesUntil(40))
                .endsWith("30 TERMINATED→DEVELOPMENT WON_BACK");
    }

    @Test
    void other_rules_look_at_everybody_on_the_day_on_which_they_come_into_force() {
        StageRules stricter = Shipped.stagesWith("strict", "<text>&gt;= 2</text>", "<text>&gt;= 1</text>");
        Story complaining =
                ofSomebodyInGrowth().on(20, steady(20).complaints(1)).under(from(day(30), stricter));

        assertThat(complaining.movesUntil(29)).endsWith("1 DEVELOPMENT→GROWTH FREQUENT_DEALINGS");
        Course course = complaining.until(30);
        Move last = course.moves().get(course.moves().size() - 1);
        assertThat(Story.sentence(last)).isEqualTo("30 GROWTH→DECLINE COMPLAINTS");
        assertThat(last.ruleVersion()).isEqualTo("strict");
    }

    private static Rulebook silenceOf(String days) {
        return from(day(0), Shipped.stagesWith("patient", "<text>&gt;= 90</text>", "<text>" + days + "</text>"));
    }

    private static Rulebook from(LocalDate change, StageRules later) {
        return new Rulebook() {
            @Override
            public StageRules on(LocalDate day, Audience audience) {
                return day.isBefore(change) ? Shipped.stages() : later;
            }

            @Override
            public Optional<LocalDate> nextChangeAfter(LocalDate day) {
                return day.isBefore(change) ? Optional.of(change) : Optional.empty();
            }
        };
    }
}
