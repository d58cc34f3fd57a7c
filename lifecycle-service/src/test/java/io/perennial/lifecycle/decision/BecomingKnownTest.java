package io.perennial.lifecycle.decision;

import static io.perennial.contract.Stage.DEVELOPMENT;
import static io.perennial.contract.Stage.POTENTIAL;
import static io.perennial.lifecycle.decision.Story.day;
import static io.perennial.lifecycle.decision.Story.steady;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.lifecycle.rules.Shipped;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BecomingKnownTest {

    private final Known from30 = Known.customer().since(day(30));

    @Test
    void nobody_is_a_customer_before_the_day_from_which_the_bank_knows_them() {
        Story story = new Story().on(0, from30).on(10, from30.complaints(3));

        assertThat(story.movesUntil(29)).isEmpty();
        assertThat(story.until(29).last().standing().known()).isFalse();
        assertThat(story.movesUntil(40)).containsExactly("30 null→POTENTIAL REGISTERED");
    }

    @Test
    void whoever_deals_with_the_bank_is_known_from_that_day_on() {
        assertThat(new Story().on(0, steady(0).deals(1, 0).since(day(30))).movesUntil(40))
                .containsExactly("0 null→POTENTIAL REGISTERED", "0 POTENTIAL→DEVELOPMENT FIRST_PURCHASE");
    }

    @Test
    void a_person_cannot_move_who_is_not_known_yet() {
        assertThat(new Story()
                        .on(0, from30)
                        .byHand(0, POTENTIAL, DEVELOPMENT, 5)
                        .movesUntil(40))
                .containsExactly("30 null→POTENTIAL REGISTERED");
    }

    @Test
    void a_first_day_corrected_to_a_later_one_takes_the_first_move_along() {
        Ledger ledger = new Ledger(Shipped.life(), List.of());
        ledger.take(Map.of(day(0), Known.customer().since(day(0)).facts()), day(100));

        ledger.take(Map.of(day(0), from30.facts(), day(30), from30.facts()), day(100));

        assertThat(ledger.moves()).containsExactly("30 null→POTENTIAL REGISTERED");
        assertThat(ledger.refuted()).isEqualTo(1);
    }
}
