package io.perennial.bench;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The middle one of several repetitions. */
final class Median {

    private Median() {}

    /** The middle one by some measure; of an even number the smaller of the two in the middle. */
    static <T> T of(List<T> repetitions, ToDoubleFunction<T> measure) {
        return repetitions.stream()
                .sorted(Comparator.comparingDouble(measure))
                .skip((repetitions.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }

    /** The middle value. */
    static double of(List<Double> values) {
        return of(values, Double::doubleValue);
    }
}
