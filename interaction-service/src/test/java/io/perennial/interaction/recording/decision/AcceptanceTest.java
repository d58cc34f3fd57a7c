package io.perennial.interaction.recording.decision;

import static io.perennial.interaction.recording.decision.AnInteraction.NOON;
import static io.perennial.interaction.recording.decision.AnInteraction.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.Identifier;
import io.perennial.contract.IdentifierType;
import io.perennial.interaction.recording.decision.Flaw.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptanceTest {

    private static final Instant EARLIEST = NOON.minus(Duration.ofDays(3650));
    private static final Instant LATEST = NOON.plus(Duration.ofMinutes(5));

    @Test
    void an_ordinary_interaction_is_accepted() {
        assertThat(flaws(purchase().amount("-1200.50", "CNY"))).isEmpty();
        assertThat(flaws(purchase().named(IdentifierType.PHONE, "+86 138 0013 8000")))
                .isEmpty();
    }

    @Test
    void it_must_say_with_whom() {
        assertThat(flaws(purchase().with(new Subject(null, null))))
                .containsExactly(new Flaw("/identifier", Code.MISSING_FIELD));
        assertThat(flaws(purchase().named(null, "1")))
                .containsExactly(new Flaw("/identifier/type", Code.MISSING_FIELD));
        assertThat(flaws(purchase().named(IdentifierType.CARD, null)))
                .containsExactly(new Flaw("/identifier/value", Code.MISSING_FIELD));
    }

    @Test
    void it_must_not_say_with_whom_in_two_ways() {
        var both = new Subject(UUID.randomUUID(), new Identifier(IdentifierType.CARD, "6222"));

        assertThat(flaws(purchase().with(both))).containsExactly(new Flaw("/identifier", Code.AMBIGUOUS_CUSTOMER));
    }

    @Test
    void kind_channel_and_time_are_required() {
        assertThat(flaws(purchase().kind(null).channel(null).at(null)))
                .extracting(Flaw::pointer)
                .containsExactly("/kind", "/channel", "/occurredAt");
    }

    @Test
    void time_has_limits_that_belong_to_what_is_accepted() {
        assertThat(flaws(purchase().at(EARLIEST))).isEmpty();
        assertThat(flaws(purchase().at(LATEST))).isEmpty();
        assertThat(flaws(purchase().at(EARLIEST.minusMillis(1))))
                .containsExactly(new Flaw("/occurredAt", Code.TIME_OUT_OF_RANGE));
        assertThat(flaws(purchase().at(LATEST.plusMillis(1))))
                .containsExactly(new Flaw("/occurredAt", Code.TIME_OUT_OF_RANGE));
    }

    @Test
    void an_amount_needs_the_reporting_currency() {
        assertThat(flaws(purchase().amount("1", null))).containsExactly(new Flaw("/currency", Code.MISSING_FIELD));
        assertThat(flaws(purchase().amount("1", "EUR"))).containsExactly(new Flaw("/currency", Code.CURRENCY_UNKNOWN));
        assertThat(flaws(purchase().amount("1", "cny"))).containsExactly(new Flaw("/currency", Code.CURRENCY_UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "0.0001", "999999999999.9999", "-999999999999", "1e11"})
    void amounts_that_can_be_kept_exactly_are_accepted(String amount) {
        assertThat(flaws(purchase().amount(amount, "CNY"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.00001", "1000000000000", "-1000000000000", "1e12", "1e400", "1e-1000000000", "1e1000000000"})
    void amounts_that_would_have_to_be_rounded_are_refused(String amount) {
        assertThat(flaws(purchase().amount(amount, "CNY")))
                .containsExactly(new Flaw("/amount", Code.AMOUNT_OUT_OF_RANGE));
    }

    @Test
    void a_rating_is_one_to_five_and_a_duration_not_negative() {
        assertThat(flaws(purchase().rated(1))).isEmpty();
        assertThat(flaws(purchase().rated(5))).isEmpty();
        assertThat(flaws(purchase().rated(0))).containsExactly(new Flaw("/rating", Code.NUMBER_OUT_OF_RANGE));
        assertThat(flaws(purchase().rated(6))).containsExactly(new Flaw("/rating", Code.NUMBER_OUT_OF_RANGE));
        assertThat(flaws(purchase().lasting(-1)))
                .containsExactly(new Flaw("/durationSeconds", Code.NUMBER_OUT_OF_RANGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\nb", "\ud800", "\u202e", "\u200b", "\uffff", "  ", ""})
    void a_code_is_one_line_of_characters_that_can_be_seen(String code) {
        assertThat(flaws(purchase().product(code))).containsExactly(new Flaw("/product", Code.INVALID_TEXT));
        assertThat(flaws(purchase().named(IdentifierType.CARD, code)))
                .containsExactly(new Flaw("/identifier/value", Code.INVALID_TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\ud800", "\u202e", "\uffff", "\u001b[31m"})
    void notes_may_break_lines_but_hide_nothing(String notes) {
        assertThat(flaws(purchase().noted(null, notes))).containsExactly(new Flaw("/notes", Code.INVALID_TEXT));
        assertThat(flaws(purchase().noted(null, "first line\r\nsecond line"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷野家", "阿卜杜拉·买买提", "=SUM(A1)", "'; drop table interaction; --", "<script>", "👩\u200d👧"})
    void whatever_people_write_is_data(String words) {
        assertThat(flaws(purchase().noted(null, words))).isEmpty();
    }

    @Test
    void texts_have_a_longest_length() {
        assertThat(flaws(purchase().product("x".repeat(64)))).isEmpty();
        assertThat(flaws(purchase().product("x".repeat(65)))).containsExactly(new Flaw("/product", Code.INVALID_TEXT));
        assertThat(flaws(purchase().noted(null, "x".repeat(4_000)))).isEmpty();
        assertThat(flaws(purchase().noted(null, "x".repeat(4_001))))
                .containsExactly(new Flaw("/notes", Code.INVALID_TEXT));
        assertThat(flaws(purchase().named(IdentifierType.OPEN_ID, "x".repeat(129))))
                .containsExactly(new Flaw("/identifier/value", Code.INVALID_TEXT));
    }

    @Test
    void everything_that_is_wrong_is_named() {
        assertThat(flaws(purchase().kind(null).amount("1", "EUR").rated(9))).hasSize(3);
    }

    private static List<Flaw> flaws(AnInteraction interaction) {
        return Acceptance.flawsOf(interaction.build(), "CNY", at -> !at.isBefore(EARLIEST) && !at.isAfter(LATEST));
    }
}
