package io.perennial.local.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long it took from posting an interaction to seeing the new stage, in milliseconds. */
final class Latencies {

    private final List<Double> millis = new ArrayList<>();

    void note(long nanos) {
        millis.add(nanos / 1e6);
    }

    String text() {
        if (millis.isEmpty()) {
            return "\nFrom post to new stage: this day was played before, so nothing was new.\n";
        }
        Collections.sort(millis);
        return String.format(
                Locale.ROOT,
                "%nFrom post to new stage, one after the other: %d tries, p50 %.0f ms, p99 %.0f ms, longest %.0f ms%n",
                millis.size(),
                percentile(0.5),
                percentile(0.99),
                millis.get(millis.size() - 1));
    }

    private double percentile(double share) {
        return millis.get((int) Math.ceil(share * millis.size()) - 1);
    }
}
