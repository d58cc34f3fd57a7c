package io.perennial.interaction.outreach.decision;

import static io.perennial.contract.Channel.EMAIL;
import static io.perennial.contract.Channel.SMS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContactPolicyTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private final ContactPolicy policy = new ContactPolicy(1, Map.of(EMAIL, 2));

    @Test
    void the_first_contact_of_a_day_goes_out() {
        assertThat(policy.decide(SMS, 0, TUESDAY, MONDAY)).isEqualTo(new Verdict.Send());
    }

    @Test
    void a_contact_above_the_cap_is_tried_again_on_the_next_day() {
        assertThat(policy.decide(SMS, 1, TUESDAY, MONDAY)).isEqualTo(new Verdict.Postpone("DAILY_CAP", TUESDAY));
    }

    @Test
    void on_its_last_day_a_blocked_contact_is_given_up() {
        assertThat(policy.decide(SMS, 1, MONDAY, MONDAY)).isEqualTo(new Verdict.GiveUp("DAILY_CAP"));
    }

    @Test
    void a_contact_that_comes_late_is_still_tried() {
        assertThat(policy.decide(SMS, 0, MONDAY, TUESDAY)).isEqualTo(new Verdict.Send());
    }

    @Test
    void a_channel_may_have_a_cap_of_its_own() {
        assertThat(policy.decide(EMAIL, 1, TUESDAY, MONDAY)).isEqualTo(new Verdict.Send());
        assertThat(policy.decide(EMAIL, 2, TUESDAY, MONDAY)).isInstanceOf(Verdict.Postpone.class);
    }

    @Test
    void a_cap_of_zero_closes_a_channel() {
        ContactPolicy closed = new ContactPolicy(1, Map.of(SMS, 0));

        assertThat(closed.decide(SMS, 0, TUESDAY, MONDAY)).isInstanceOf(Verdict.Postpone.class);
    }
}
