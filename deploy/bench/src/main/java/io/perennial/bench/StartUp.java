package io.perennial.bench;

import io.perennial.local.Progress;
import java.util.ArrayList;
import java.util.List;

/** (f) From the first process to the last service that is ready: once with nothing there, then again and again. */
final class StartUp {

    static final String PART = "f";

    private StartUp() {}

    /** Opens the bank as often as is needed to measure that; the last one stays open. */
    static Opened measure(Options options, Progress progress, Report report) throws Exception {
        Opened opened = Opened.with(options.anew(), progress);
        if (!options.chosen(PART)) {
            return opened;
        }
        report.figure(figure("start of all, nothing there yet", "", opened.seconds()));
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < options.repetitions(); i++) {
            opened.close();
            opened = Opened.with(options.again(), progress);
            seconds.add(opened.seconds());
        }
        report.figure(figure("start of all, built and used before", seconds.size() + " starts", Median.of(seconds))
                .between(Figure.spread(seconds)));
        return opened;
    }

    private static Figure figure(String measure, String size, double seconds) {
        return new Figure(PART, measure, size, Text.of("%.1f s", seconds), Target.START, seconds);
    }
}
