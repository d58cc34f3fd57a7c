package io.perennial.interaction.recording;

import io.perennial.clock.BusinessClock;
import io.perennial.interaction.recording.decision.Acceptance;
import io.perennial.interaction.recording.decision.Flaw;
import io.perennial.interaction.recording.decision.Flaw.Code;
import io.perennial.interaction.recording.decision.Interaction;
import io.perennial.outbox.Unacceptable;
import io.perennial.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets only those interactions in that can be recorded, see {@link Acceptance}. */
@ApplicationScoped
public class Gate {

    // problems of a kind of their own; everything else is a value that is not accepted
    private static final Set<Code> KINDS = EnumSet.of(Code.INVALID_TEXT, Code.TIME_OUT_OF_RANGE);

    private final BusinessClock clock;
    private final String currency;

    Gate(BusinessClock clock, @ConfigProperty(name = "perennial.currency", defaultValue = "CNY") String currency) {
        this.clock = clock;
        this.currency = currency;
    }

    /** Refuses a caller's interaction that cannot be recorded. */
    public void refuseFlawed(Interaction interaction) {
        problemOf(interaction).ifPresent(problem -> {
            throw problem;
        });
    }

    /** Has a bank event parked that cannot be recorded, under the code of what is wrong first. */
    void parkFlawed(Interaction interaction) {
        flawsOf(interaction).stream().findFirst().ifPresent(flaw -> {
            throw new Unacceptable(flaw.code().name());
        });
    }

    Optional<Problem> problemOf(Interaction interaction) {
        List<Flaw> flaws = flawsOf(interaction);
        return flaws.stream()
                .findFirst()
                .map(first -> new Problem(422, kindOf(flaws), advice(first.code()), errors(flaws)));
    }

    private List<Flaw> flawsOf(Interaction interaction) {
        return Acceptance.flawsOf(interaction, currency, clock::isPossible);
    }

    private static String kindOf(List<Flaw> flaws) {
        List<Code> codes = flaws.stream().map(Flaw::code).distinct().toList();
        return codes.size() == 1 && KINDS.contains(codes.get(0)) ? codes.get(0).word() : "unknown-value";
    }

    private String advice(Code code) {
        return switch (code) {
            case MISSING_FIELD ->
                "An interaction needs customerId or identifier, kind and channel; an amount needs its" + " currency.";
            case AMBIGUOUS_CUSTOMER -> "Give either customerId or identifier, not both.";
            case TIME_OUT_OF_RANGE -> "The time lies in the future of the bank's day, or too far in the past.";
            case CURRENCY_UNKNOWN -> "Amounts are taken in the reporting currency only, which is " + currency + ".";
            case AMOUNT_OUT_OF_RANGE -> "An amount has at most 12 digits before the point and 4 behind it.";
            case NUMBER_OUT_OF_RANGE -> "A number is too small or too large; see errors.";
            case INVALID_TEXT -> "A text is blank, too long, or holds characters that cannot be seen.";
        };
    }

    private static List<Problem.Error> errors(List<Flaw> flaws) {
        return flaws.stream()
                .map(flaw -> new Problem.Error(flaw.pointer(), flaw.code().word()))
                .toList();
    }
}
