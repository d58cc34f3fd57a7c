package io.perennial.bench;

import java.util.List;

/**
 * One line of the result.
 *
 * @param part the letter of the measurement
 * @param measure what was measured
 * @param size how much of it
 * @param result the median, for people
 * @param target what it should be
 * @param value the value that is compared with the target
 * @param spread the smallest and the largest of the repetitions
 * @param floor the same at least
 * @param ratio result to floor
 */
record Figure(
        String part,
        String measure,
        String size,
        String result,
        Target target,
        double value,
        String spread,
        String floor,
        String ratio) {

    Figure(String part, String measure, String size, String result, Target target, double value) {
        this(part, measure, size, result, target, value, "", "", "");
    }

    /** The same with what the repetitions lay between. */
    Figure between(String smallestAndLargest) {
        return new Figure(part, measure, size, result, target, value, smallestAndLargest, floor, ratio);
    }

    /** What the median repetition cost. */
    static Figure ofCost(Measurement measurement, Repetition median, List<Repetition> repetitions, Target target) {
        double cost = median.per1000().total();
        return new Figure(
                measurement.part(),
                measurement.title(),
                Text.of("%,d interactions", median.interactions()),
                Text.of("%.3f CPU-s/1,000, %.0f/s", cost, median.perSecond()),
                target,
                cost,
                spread(repetitions.stream()
                        .map(repetition -> repetition.per1000().total())
                        .toList()),
                median.floorPer1000()
                        .map(floor -> Text.of("%.3f", floor.total()))
                        .orElse(""),
                median.ratio().map(ratio -> Text.of("%.1f", ratio)).orElse(""));
    }

    /** The smallest and the largest of some values. */
    static String spread(List<Double> values) {
        return Text.of(
                "%.3f – %.3f",
                values.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                values.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
    }
}
