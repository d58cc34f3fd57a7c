package io.perennial.interaction.outreach.decision;

import static io.perennial.contract.Channel.EMAIL;
import static io.perennial.contract.Channel.SMS;
import static io.perennial.contract.Purpose.SERVICE;
import static io.perennial.interaction.outreach.decision.ConsentRule.ALLOWED;
import static io.perennial.interaction.outreach.decision.ConsentRule.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.Channel;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContactPolicyTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private static final Optional<Boolean> NOTHING = Optional.empty();

    private final ContactPolicy policy = new ContactPolicy(1, Map.of(EMAIL, 2), ALLOWED, Map.of("WELCOME", SERVICE));

    @Test
    void the_first_contact_of_a_day_goes_out() {
        assertThat(decide(SMS, 0, TUESDAY, MONDAY)).isEqualTo(new Verdict.Send());
    }

    @Test
    void a_contact_above_the_cap_is_tried_again_on_the_next_day() {
        assertThat(decide(SMS, 1, TUESDAY, MONDAY)).isEqualTo(new Verdict.Postpone("DAILY_CAP", TUESDAY));
    }

    @Test
    void on_its_last_day_a_blocked_contact_is_given_up() {
        assertThat(decide(SMS, 1, MONDAY, MONDAY)).isEqualTo(new Verdict.GiveUp("DAILY_CAP"));
    }

    @Test
    void a_contact_that_comes_late_is_still_tried() {
        assertThat(decide(SMS, 0, MONDAY, TUESDAY)).isEqualTo(new Verdict.Send());
    }

    @Test
    void a_channel_may_have_a_cap_of_its_own() {
        assertThat(decide(EMAIL, 1, TUESDAY, MONDAY)).isEqualTo(new Verdict.Send());
        assertThat(decide(EMAIL, 2, TUESDAY, MONDAY)).isInstanceOf(Verdict.Postpone.class);
    }

    @Test
    void a_cap_of_zero_closes_a_channel() {
        ContactPolicy closed = new ContactPolicy(1, Map.of(SMS, 0), ALLOWED, Map.of());

        assertThat(closed.decide("OFFER", SMS, NOTHING, 0, TUESDAY, MONDAY)).isInstanceOf(Verdict.Postpone.class);
    }

    @Test
    void who_refused_is_not_contacted_whatever_it_is_for() {
        assertThat(policy.decide("OFFER", SMS, Optional.of(false), 0, TUESDAY, MONDAY))
                .isEqualTo(new Verdict.GiveUp("NO_CONSENT"));
        assertThat(policy.decide("WELCOME", SMS, Optional.of(false), 0, TUESDAY, MONDAY))
                .isEqualTo(new Verdict.GiveUp("NO_CONSENT"));
    }

    @Test
    void where_consent_has_to_be_asked_for_only_service_goes_to_who_has_said_nothing() {
        ContactPolicy strict = new ContactPolicy(1, Map.of(), REFUSED, Map.of("WELCOME", SERVICE));

        assertThat(strict.decide("OFFER", SMS, NOTHING, 0, TUESDAY, MONDAY))
                .isEqualTo(new Verdict.GiveUp("NO_CONSENT"));
        assertThat(strict.decide("WELCOME", SMS, NOTHING, 0, TUESDAY, MONDAY)).isEqualTo(new Verdict.Send());
        assertThat(strict.decide("OFFER", SMS, Optional.of(true), 0, TUESDAY, MONDAY))
                .isEqualTo(new Verdict.Send());
    }

    private Verdict decide(Channel channel, int usedToday, LocalDate dueOn, LocalDate today) {
        return policy.decide("OFFER", channel, NOTHING, usedToday, dueOn, today);
    }
}
