package io.perennial.scoring.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.Channel;
import io.perennial.contract.Direction;
import io.perennial.contract.InteractionEvent;
import io.perennial.contract.InteractionEvent.ComplaintOpened;
import io.perennial.contract.InteractionEvent.ComplaintReopened;
import io.perennial.contract.InteractionEvent.ComplaintResolved;
import io.perennial.contract.InteractionEvent.ContactBlocked;
import io.perennial.contract.InteractionEvent.ContactMade;
import io.perennial.contract.InteractionEvent.InteractionRecorded;
import io.perennial.contract.InteractionEvent.SatisfactionRated;
import io.perennial.contract.InteractionKind;
import io.perennial.contract.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EntriesTest {

    // late in the evening in London, the next day already in Shanghai
    private static final Instant AT = Instant.parse("2026-03-02T20:00:00Z");
    private static final UUID ANNA = new UUID(0, 1);

    private final Entries entries = new Entries(Lives::dayOf);

    @ParameterizedTest
    @CsvSource({
        // kind, direction, amount, value, newBusiness, opened, closed, net, repaid
        "TRANSACTION, INBOUND, -20, 1, 1, 0, 0, -20, 0",
        "TRANSACTION, OUTBOUND, -20, 0, 0, 0, 0, -20, 0",
        "PURCHASE, INBOUND, -20, 1, 1, 0, 0, 0, 0",
        "REPAYMENT, INBOUND, -20, 1, 0, 0, 0, -20, 20",
        "REPAYMENT, INBOUND, 20, 1, 0, 0, 0, 0, 20",
        "ACCOUNT_OPENED, INBOUND, 20, 1, 1, 1, 0, 20, 0",
        "ACCOUNT_CLOSED, INBOUND, -20, 0, 0, 0, 1, -20, 0",
        "BANK_POSTING, OUTBOUND, 3, 0, 0, 0, 0, 3, 0",
        "REVERSAL, INBOUND, 20, 0, 0, 0, 0, 20, 0",
        "ENQUIRY, INBOUND, 20, 0, 0, 0, 0, 0, 0"
    })
    void a_kind_counts_for_what_it_is(
            InteractionKind kind,
            Direction direction,
            BigDecimal amount,
            int value,
            int newBusiness,
            int opened,
            int closed,
            BigDecimal net,
            BigDecimal repaid) {
        DayFacts facts = entries.of(interaction(kind, direction, amount));

        assertThat(facts.dealings().valueInteractions()).isEqualTo(value);
        assertThat(facts.dealings().newBusiness()).isEqualTo(newBusiness);
        assertThat(facts.dealings().volume()).isEqualTo(value * Amount.of(new BigDecimal(20)));
        assertThat(facts.books().accountsOpened()).isEqualTo(opened);
        assertThat(facts.books().accountsClosed()).isEqualTo(closed);
        assertThat(facts.books().net()).isEqualTo(Amount.of(net));
        assertThat(facts.books().repaid()).isEqualTo(Amount.of(repaid));
    }

    @Test
    void a_day_is_a_date_in_the_banks_zone() {
        assertThat(entries.of(new ComplaintReopened(ANNA, null, AT)).day()).isEqualTo(LocalDate.of(2026, 3, 3));
    }

    @ParameterizedTest
    @EnumSource(
            value = InteractionKind.class,
            names = {"ENQUIRY", "PAGE_VIEW", "SESSION", "MEETING", "CARE_CALL", "SURVEY_RESPONSE", "OTHER"})
    void what_decides_nothing_leaves_no_facts(InteractionKind kind) {
        assertThat(entries.of(interaction(kind, Direction.INBOUND, BigDecimal.TEN))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_login_is_counted_but_makes_no_step() {
        DayFacts login = entries.of(interaction(InteractionKind.LOGIN, Direction.INBOUND, null));

        assertThat(login.isEmpty()).isFalse();
        assertThat(login.concernsRules()).isFalse();
    }

    @Test
    void every_event_that_interaction_service_can_tell_is_understood() {
        List<InteractionEvent> one = List.of(
                interaction(InteractionKind.TRANSACTION, Direction.INBOUND, BigDecimal.ONE),
                new ComplaintOpened(ANNA, null, Severity.LOW, "FEES", Channel.WEB, AT),
                new ComplaintResolved(ANNA, null, null, AT),
                new ComplaintReopened(ANNA, null, AT),
                new SatisfactionRated(ANNA, null, 4, AT),
                new ContactMade(ANNA, null, null, Channel.SMS, "DELIVERED", AT),
                new ContactBlocked(ANNA, null, Channel.SMS, "DAILY_CAP", AT));

        assertThat(one.stream().map(Object::getClass).toList())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.<Class<?>>asList(InteractionEvent.class.getPermittedSubclasses()));
        assertThat(one.stream().map(event -> entries.of(event).isEmpty()).toList())
                .containsExactly(false, false, false, false, false, true, true);
    }

    private static InteractionRecorded interaction(InteractionKind kind, Direction direction, BigDecimal amount) {
        return new InteractionRecorded(
                ANNA, null, kind, Channel.WEB, direction, AT, amount, null, "account-1", null, null);
    }
}
