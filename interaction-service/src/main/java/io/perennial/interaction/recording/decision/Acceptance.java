package io.perennial.interaction.recording.decision;

import io.perennial.contract.AmountLimits;
import io.perennial.contract.Identifier;
import io.perennial.interaction.recording.decision.Flaw.Code;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether an interaction may be recorded; the same rules for REST, bulk and bank events. Whatever passes can be stored and
 * told without loss.
 */
public final class Acceptance {

    /** Longest code, reference or member of staff. */
    public static final int LONGEST_CODE = 64;

    /** Longest identifier. */
    public static final int LONGEST_IDENTIFIER = 128;

    /** Longest name of a source, and longest id that it gives to what it tells. */
    public static final int LONGEST_ORIGIN = 255;

    /** Longest free words. */
    public static final int LONGEST_NOTES = 4_000;

    private final String currency;
    private final Predicate<Instant> possible;
    private final List<Flaw> flaws = new ArrayList<>();

    private Acceptance(String currency, Predicate<Instant> possible) {
        this.currency = currency;
        this.possible = possible;
    }

    /**
     * What is wrong with an interaction; empty if nothing is.
     *
     * @param currency the reporting currency, the only one in which amounts are taken
     * @param possible whether something may have happened at a time
     */
    public static List<Flaw> flawsOf(Interaction interaction, String currency, Predicate<Instant> possible) {
        Acceptance acceptance = new Acceptance(currency, possible);
        acceptance.subject(interaction.subject());
        acceptance.occurrence(interaction);
        acceptance.booking(interaction.booking());
        acceptance.remarks(interaction.remarks());
        acceptance.origin(interaction.origin());
        return acceptance.flaws;
    }

    private void subject(Subject subject) {
        if (subject.customerId() != null) {
            refuseIf(subject.identifier() != null, "/identifier", Code.AMBIGUOUS_CUSTOMER);
            return;
        }
        Identifier identifier = subject.identifier();
        if (identifier == null) {
            refuseIf(true, "/identifier", Code.MISSING_FIELD);
            return;
        }
        present("/identifier/type", identifier.type());
        present("/identifier/value", identifier.value());
        refuseIf(Words.spoilCode(identifier.value(), LONGEST_IDENTIFIER), "/identifier/value", Code.INVALID_TEXT);
    }

    private void occurrence(Interaction interaction) {
        present("/kind", interaction.kind());
        present("/channel", interaction.channel());
        present("/direction", interaction.direction());
        present("/occurredAt", interaction.occurredAt());
        Instant at = interaction.occurredAt();
        refuseIf(at != null && !possible.test(at), "/occurredAt", Code.TIME_OUT_OF_RANGE);
    }

    private void booking(Booking booking) {
        amount("/amount", booking.amount());
        amount("/balanceAfter", booking.balanceAfter());
        boolean money = booking.amount() != null || booking.balanceAfter() != null;
        refuseIf(money && booking.currency() == null, "/currency", Code.MISSING_FIELD);
        refuseIf(
                booking.currency() != null && !booking.currency().equals(currency), "/currency", Code.CURRENCY_UNKNOWN);
        code("/product", booking.product());
        code("/contract", booking.contract());
    }

    private void remarks(Remarks remarks) {
        code("/cause", remarks.cause());
        code("/outcome", remarks.outcome());
        code("/staff", remarks.staff());
        refuseIf(Words.spoilText(remarks.notes(), LONGEST_NOTES), "/notes", Code.INVALID_TEXT);
        Integer rating = remarks.rating();
        refuseIf(rating != null && (rating < 1 || rating > 5), "/rating", Code.NUMBER_OUT_OF_RANGE);
        Integer seconds = remarks.durationSeconds();
        refuseIf(seconds != null && seconds < 0, "/durationSeconds", Code.NUMBER_OUT_OF_RANGE);
    }

    private void origin(Origin origin) {
        refuseIf(Words.spoilCode(origin.source(), LONGEST_ORIGIN), "/source", Code.INVALID_TEXT);
        refuseIf(Words.spoilCode(origin.id(), LONGEST_ORIGIN), "/externalId", Code.INVALID_TEXT);
    }

    // Exact or not at all: an amount that would have to be rounded is refused.
    private void amount(String pointer, BigDecimal amount) {
        if (amount != null) {
            long wholeDigits = (long) amount.precision() - amount.scale();
            refuseIf(
                    amount.scale() > AmountLimits.DECIMALS || wholeDigits > AmountLimits.WHOLE_DIGITS,
                    pointer,
                    Code.AMOUNT_OUT_OF_RANGE);
        }
    }

    private void code(String pointer, String words) {
        refuseIf(Words.spoilCode(words, LONGEST_CODE), pointer, Code.INVALID_TEXT);
    }

    private void present(String pointer, Object value) {
        refuseIf(value == null, pointer, Code.MISSING_FIELD);
    }

    private void refuseIf(boolean wrong, String pointer, Code code) {
        if (wrong) {
            flaws.add(new Flaw(pointer, code));
        }
    }
}
