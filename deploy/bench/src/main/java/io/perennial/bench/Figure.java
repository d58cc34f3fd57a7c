package io.perennial.bench;

/**
 * One line of the result.
 *
 * @param part the letter of the measurement
 * @param measure what was measured
 * @param size how much of it
 * @param result the median, for people
 * @param target what it should be
 * @param value the value that is compared with the target
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
        String floor,
        String ratio) {

    Figure(String part, String measure, String size, String result, Target target, double value) {
        this(part, measure, size, result, target, value, "", "");
    }
}
