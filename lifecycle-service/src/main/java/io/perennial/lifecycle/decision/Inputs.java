package io.perennial.lifecycle.decision;

import io.perennial.contract.Facts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is told of a customer from some day on: facts by day, and what persons decided. */
public final class Inputs {

    private final NavigableMap<LocalDate, Facts> steps;
    private final List<ManualMove> byHand;
    private final NavigableSet<LocalDate> handDays = new TreeSet<>();

    /** Decisions of one day are followed in the order in which they were made. */
    public Inputs(Map<LocalDate, Facts> steps, List<ManualMove> byHand) {
        this.steps = new TreeMap<>(steps);
        this.byHand = byHand.stream()
                .sorted(Comparator.comparing(ManualMove::on).thenComparing(ManualMove::id))
                .toList();
        byHand.forEach(decision -> handDays.add(decision.on()));
    }

    /** Facts of a day, or those still known from before. */
    Facts factsOn(LocalDate day, Facts known) {
        return steps.getOrDefault(day, known);
    }

    List<ManualMove> byHandOn(LocalDate day) {
        return byHand.stream().filter(decision -> decision.on().equals(day)).toList();
    }

    LocalDate nextStepAfter(LocalDate day) {
        return steps.higherKey(day);
    }

    LocalDate nextDecisionAfter(LocalDate day) {
        return handDays.higher(day);
    }

    /** The later of today and the last day that is told of. */
    LocalDate horizon(LocalDate today) {
        LocalDate last = steps.isEmpty() ? today : steps.lastKey();
        return last.isAfter(today) ? last : today;
    }
}
