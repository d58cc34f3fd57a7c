package io.perennial.lifecycle.decision;

import static io.perennial.contract.Stage.DECLINE;
import static io.perennial.contract.Stage.GROWTH;
import static io.perennial.lifecycle.decision.Story.day;
import static io.perennial.lifecycle.decision.Story.ofSomebodyInGrowth;
import static io.perennial.lifecycle.decision.Story.steady;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.RetentionOutcome;
import io.perennial.contract.RetentionStrategy;
import io.perennial.contract.Tier;
import org.junit.jupiter.api.Test;

class RetentionCaseTest {

    @Test
    void a_decline_opens_a_case_with_a_strategy_and_the_recovery_closes_it() {
        Story story = ofSomebodyInGrowth().on(50, steady(50).complaints(2));

        assertThat(story.until(50).cases()).singleElement().satisfies(open -> {
            assertThat(open.openedOn()).isEqualTo(day(50));
            assertThat(open.reason()).isEqualTo("COMPLAINTS");
            assertThat(open.strategy()).isEqualTo(RetentionStrategy.IMPROVE);
            assertThat(open.stillOpen()).isTrue();
        });
        assertThat(story.on(60, steady(60)).until(60).cases()).singleElement().satisfies(closed -> {
            assertThat(closed.outcome()).isEqualTo(RetentionOutcome.RETAINED);
            assertThat(closed.closedOn()).isEqualTo(day(60));
        });
    }

    @Test
    void the_end_of_the_relationship_loses_the_case() {
        Known gone = steady(60).accounts(0).owed("0", "0");

        assertThat(ofSomebodyInGrowth()
                        .on(50, steady(50).complaints(2))
                        .on(60, gone)
                        .until(60)
                        .cases())
                .extracting(CaseFile::outcome)
                .containsExactly(RetentionOutcome.LOST);
    }

    @Test
    void further_signals_are_added_as_evidence_and_none_twice() {
        Known complaining = steady(50).complaints(2);
        Known quietToo = Known.steady(day(-50)).complaints(2);
        Known complainingAgain = Known.steady(day(-50)).complaints(3);

        Course course = ofSomebodyInGrowth()
                .on(50, complaining)
                .on(51, quietToo)
                .on(52, quietToo)
                .on(53, complainingAgain)
                .until(53);

        assertThat(course.cases()).singleElement().satisfies(open -> assertThat(open.evidence())
                .containsExactly(new Signal(day(51), "SILENCE"), new Signal(day(53), "COMPLAINT_OPENED")));
    }

    @Test
    void other_reasons_that_hold_when_the_case_opens_are_evidence_too() {
        Known leavingAndComplaining = steady(50)
                .assets("100", "1000")
                .tier(Tier.PREFERRED, Tier.PREFERRED)
                .complaints(2);

        assertThat(ofSomebodyInGrowth().on(50, leavingAndComplaining).until(50).cases())
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.reason()).isEqualTo("ASSETS_LEAVING");
                    assertThat(open.strategy()).isEqualTo(RetentionStrategy.RESCUE);
                    assertThat(open.evidence()).containsExactly(new Signal(day(50), "COMPLAINTS"));
                });
    }

    @Test
    void a_churn_risk_that_cannot_move_the_customer_yet_opens_a_case_and_calm_closes_it() {
        Story story = ofSomebodyInGrowth().on(3, steady(3).churn("0.8"));

        assertThat(story.until(3).last().standing().stage()).isEqualTo(GROWTH);
        assertThat(story.until(3).cases()).extracting(CaseFile::reason).containsExactly("CHURN_RISK");
        assertThat(story.on(5, steady(5).churn("0.6")).until(6).cases())
                .extracting(CaseFile::stillOpen)
                .containsExactly(true);
        assertThat(story.on(6, steady(6).churn("0.59")).until(6).cases())
                .extracting(CaseFile::outcome)
                .containsExactly(RetentionOutcome.RETAINED);
    }

    @Test
    void the_decline_that_follows_joins_the_case_that_is_open() {
        Course course = ofSomebodyInGrowth().on(3, steady(3).churn("0.8")).until(8);

        assertThat(course.last().standing().stage()).isEqualTo(DECLINE);
        assertThat(course.cases()).singleElement().satisfies(open -> {
            assertThat(open.openedOn()).isEqualTo(day(3));
            assertThat(open.evidence()).containsExactly(new Signal(day(8), "CHURN_RISK"));
        });
    }

    @Test
    void a_person_who_ends_the_decline_ends_the_case_and_a_known_risk_does_not_open_it_again() {
        Course course = ofSomebodyInGrowth()
                .on(20, steady(20).churn("0.8"))
                .byHand(25, DECLINE, GROWTH, 30)
                .on(26, steady(26).churn("0.9"))
                .until(40);

        assertThat(course.cases()).extracting(CaseFile::outcome).containsExactly(RetentionOutcome.RETAINED);
    }
}
