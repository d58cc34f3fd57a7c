package io.perennial.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * CPU seconds by part of the system.
 *
 * @param seconds in the order in which they are reported
 */
record Spent(Map<String, Double> seconds) {

    /** What was spent since an earlier reading of the same parts. */
    Spent since(Spent earlier) {
        Map<String, Double> difference = new LinkedHashMap<>();
        seconds.forEach((part, now) -> difference.put(part, now - earlier.seconds.getOrDefault(part, 0.0)));
        return new Spent(difference);
    }

    /** The same for so many interactions, per 1,000. */
    Spent per1000(long interactions) {
        Map<String, Double> each = new LinkedHashMap<>();
        seconds.forEach((part, spent) -> each.put(part, spent * 1000 / interactions));
        return new Spent(each);
    }

    /** With one more part. */
    Spent and(String part, double spent) {
        Map<String, Double> more = new LinkedHashMap<>(seconds);
        more.merge(part, spent, Double::sum);
        return new Spent(more);
    }

    double of(String part) {
        return seconds.getOrDefault(part, 0.0);
    }

    double total() {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
