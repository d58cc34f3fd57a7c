package io.perennial.bench;

import io.perennial.local.Progress;
import io.perennial.local.Settings;
import java.util.ArrayList;
import java.util.List;

/**
 * (f) From the first process to the last service that is ready, as {@code -Plocal} starts them: once with nothing there, then again
 * and again.
 */
final class StartUp {

    static final String PART = "f";

    private StartUp() {}

    /** Opens the bank as often as is needed to measure that, and once more for what else is measured. */
    static Opened measure(Options options, Progress progress, Report report) throws Exception {
        if (!options.chosen(PART)) {
            return Opened.with(options.anew(), progress);
        }
        report.figure(figure("start of all, nothing there yet", "", secondsOf(options.onALaptop(true), progress)));
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < options.repetitions(); i++) {
            seconds.add(secondsOf(options.onALaptop(false), progress));
        }
        report.figure(figure("start of all, built and used before", seconds.size() + " starts", Median.of(seconds))
                .between(Figure.spread(seconds)));
        return Opened.with(options.again(), progress);
    }

    private static double secondsOf(Settings settings, Progress progress) throws Exception {
        try (Opened opened = Opened.with(settings, progress)) {
            return opened.seconds();
        }
    }

    private static Figure figure(String measure, String size, double seconds) {
        return new Figure(PART, measure, size, Text.of("%.1f s", seconds), Target.START, seconds);
    }
}
