package io.perennial.lifecycle.rules;

import io.perennial.lifecycle.decision.Audience;
import io.perennial.lifecycle.decision.Rulebook;
import io.perennial.lifecycle.decision.StageRules;
import io.perennial.lifecycle.rules.RuleSets.Activation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which version is in force for whom and when. A day that is folded again is folded with the version that was in force on it:
 * activating another one changes days to come, never days gone by.
 */
public final class Timetable implements Rulebook {

    private static final Comparator<Activation> LATEST_LAST =
            Comparator.comparing(Activation::from).thenComparingLong(Activation::id);

    private final List<Activation> activations;
    private final Function<String, ? extends StageRules> compiled;
    private final NavigableSet<LocalDate> changes = new TreeSet<>();

    Timetable(List<Activation> activations, Function<String, ? extends StageRules> compiled) {
        this.activations = List.copyOf(activations);
        this.compiled = compiled;
        activations.forEach(each -> changes.add(each.from()));
    }

    @Override
    public StageRules on(LocalDate day, Audience audience) {
        return compiled.apply(versionOn(day, audience));
    }

    @Override
    public Optional<LocalDate> nextChangeAfter(LocalDate day) {
        return Optional.ofNullable(changes.higher(day));
    }

    /** The latest activation that is taken into account. */
    public long seen() {
        return activations.stream().mapToLong(Activation::id).max().orElse(0);
    }

    String versionOn(LocalDate day, Audience audience) {
        return inForce(day, audience).or(() -> inForce(day, null)).orElseThrow().version();
    }

    private Optional<Activation> inForce(LocalDate day, Audience audience) {
        return activations.stream()
                .filter(each -> each.audience() == audience && !each.from().isAfter(day))
                .max(LATEST_LAST);
    }
}
