package io.perennial.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what was found. */
final class Report {

    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, Repetition> costs = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> memory = new LinkedHashMap<>();

    /** Adds a line. */
    void figure(Figure figure) {
        figures.add(figure);
    }

    /** Adds what repetitions of the same work cost, by the median one. */
    void costs(Measurement measurement, List<Repetition> repetitions, Target target) {
        Repetition median =
                Median.of(repetitions, repetition -> repetition.spent().total());
        costs.put(measurement.part(), median);
        figure(Figure.ofCost(measurement, median, repetitions, target));
    }

    /** Adds memory in MiB by process. */
    void memory(String when, Map<String, Double> mebibytes) {
        memory.put(when, mebibytes);
        double total =
                mebibytes.values().stream().mapToDouble(Double::doubleValue).sum();
        figure(new Figure("f", "memory " + when, "", Text.of("%.0f MiB", total), Target.MEMORY, total));
    }

    List<Figure> figures() {
        return figures;
    }

    /** The median repetition of each part whose cost was measured. */
    Map<String, Repetition> costs() {
        return costs;
    }

    /** Memory by moment and process. */
    Map<String, Map<String, Double>> memory() {
        return memory;
    }
}
