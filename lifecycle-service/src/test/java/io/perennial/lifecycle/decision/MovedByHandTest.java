package io.perennial.lifecycle.decision;

import static io.perennial.contract.Stage.GROWTH;
import static io.perennial.contract.Stage.MATURE;
import static io.perennial.lifecycle.decision.Story.ofSomebodyInGrowth;
import static io.perennial.lifecycle.decision.Story.steady;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MovedByHandTest {

    @Test
    void a_person_moves_a_customer_and_the_rules_are_held_back_for_a_while() {
        Story byHand = ofSomebodyInGrowth()
                .byHand(10, GROWTH, MATURE, 30)
                .on(20, steady(20).complaints(2));

        assertThat(byHand.movesUntil(39)).endsWith("10 GROWTH→MATURE MANUAL");
        assertThat(byHand.movesUntil(40)).endsWith("10 GROWTH→MATURE MANUAL", "40 MATURE→DECLINE COMPLAINTS");
    }

    @Test
    void a_person_who_saw_the_stage_of_the_evening_is_followed_after_the_rules_of_the_day() {
        assertThat(new Story()
                        .on(0, steady(0).deals(3, 0))
                        .byHand(0, GROWTH, MATURE, 10)
                        .movesUntil(5))
                .endsWith("0 DEVELOPMENT→GROWTH FREQUENT_DEALINGS", "0 GROWTH→MATURE MANUAL");
    }

    @Test
    void a_person_is_followed_before_the_rules_if_the_stage_is_the_one_they_saw() {
        assertThat(ofSomebodyInGrowth()
                        .on(10, steady(10).complaints(2))
                        .byHand(10, GROWTH, MATURE, 10)
                        .movesUntil(15))
                .endsWith("10 GROWTH→MATURE MANUAL");
    }

    @Test
    void a_decision_that_late_facts_made_impossible_is_passed_over() {
        assertThat(ofSomebodyInGrowth()
                        .on(5, steady(5).complaints(2))
                        .byHand(10, GROWTH, MATURE, 10)
                        .movesUntil(10))
                .endsWith("5 GROWTH→DECLINE COMPLAINTS");
    }
}
