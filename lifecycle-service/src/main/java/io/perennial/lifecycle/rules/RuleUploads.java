package io.perennial.lifecycle.rules;

import io.perennial.clock.BusinessClock;
import io.perennial.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** Lets new rules in and puts them in force. */
@ApplicationScoped
class RuleUploads {

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int MOST_FAULTS = 100;
    private static final char NOT_UTF_8 = '\uFFFD';

    private final RuleSets ruleSets;
    private final BusinessClock clock;

    RuleUploads(RuleSets ruleSets, BusinessClock clock) {
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    /** @throws Problem 422 {@code invalid-model} with all faults */
    void check(String version, byte[] model) {
        if (version == null || !VERSION.matcher(version).matches() || version.equals("active")) {
            throw new Problem(
                    422,
                    "unknown-value",
                    "Name the version with letters, digits, dots and dashes in ?version=.",
                    List.of(new Problem.Error("/version", "version")));
        }
        try {
            if (new String(model, StandardCharsets.UTF_8).indexOf(NOT_UTF_8) >= 0) {
                throw new InvalidModel("not-xml", "The body must be XML in UTF-8.");
            }
            StageTable.checked(version, model);
        } catch (InvalidModel e) {
            throw new Problem(
                    422,
                    "invalid-model",
                    "The model cannot decide about customers. " + described(e.faults()),
                    e.faults().stream()
                            .limit(MOST_FAULTS)
                            .map(fault -> new Problem.Error(
                                    fault.rule() == null ? "" : "/rules/" + fault.rule(), fault.code()))
                            .toList());
        }
    }

    RuleSets.RuleSet keep(String version, byte[] model, String client) {
        if (!ruleSets.keep(version, new String(model, StandardCharsets.UTF_8), clock.wallTime(), client)) {
            throw new Problem(409, "version-exists", "There is a version of that name, and versions never change.");
        }
        return new RuleSets.RuleSet(version, clock.wallTime(), client);
    }

    RuleSets.Activation activate(String version, ActivateRules request, String client) {
        RuleSets.RuleSet rules = ruleSets.find(version).orElseThrow(Problem::notFound);
        if (rules.uploadedBy().equals(client)) {
            throw new Problem(403, "four-eyes", "Who uploaded rules cannot put them in force; somebody else has to.");
        }
        LocalDate from = dayOrToday(request.from());
        if (from.isBefore(clock.today()) && ruleSets.anybodyIsKnown()) {
            throw new Problem(
                    422,
                    "activation-in-the-past",
                    "Rules come into force today or later: lives that were told under other rules stay as they are.",
                    List.of(new Problem.Error("/from", "activation-in-the-past")));
        }
        return ruleSets.activate(version, request.audience(), from, clock.wallTime(), client);
    }

    LocalDate dayOrToday(LocalDate day) {
        return day == null ? clock.today() : day;
    }

    private static String described(List<Fault> faults) {
        Fault first = faults.get(0);
        String more = faults.size() == 1 ? "" : " (and " + (faults.size() - 1) + " more)";
        return (first.rule() == null ? "" : "Rule " + first.rule() + ": ") + first.detail() + more;
    }
}
