package io.perennial.bench;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * (d) From the moment at which a post was due to the moment at which the customer's new stage was read: at a fixed rate, and at
 * half of what single posts reach. Each post is a prospect's first payment, which moves them to DEVELOPMENT.
 */
final class Latency implements Measurement {

    private static final int RATE = 100;
    private static final int SECONDS = 20;
    private static final int WARM_UP_SECONDS = 60;

    @Override
    public String part() {
        return "d";
    }

    @Override
    public String title() {
        return "POST to new stage readable";
    }

    @Override
    public void measure(Rig rig, Report report) throws Exception {
        double saturation = report.saturation().orElseGet(() -> 2.0 * RATE);
        measure(rig, report, RATE, "100/s", Target.LATENCY);
        measure(rig, report, (int) (saturation / 2), "half of saturation", Target.NONE);
    }

    private void measure(Rig rig, Report report, int rate, String name, Target target) throws Exception {
        int each = rate * SECONDS;
        int warmUp = rate * WARM_UP_SECONDS;
        List<Member> prospects =
                rig.population().prospects(warmUp + each * rig.options().repetitions());
        rig.settled().await(Waiting.LONG);
        try (FirstPayments payments = new FirstPayments(rig)) {
            payments.at(rate, prospects.subList(0, warmUp));
            List<Histogram> repetitions = new ArrayList<>();
            for (int i = 0; i < rig.options().repetitions(); i++) {
                rig.settled().await(Waiting.LONG);
                int from = warmUp + i * each;
                repetitions.add(payments.at(rate, prospects.subList(from, from + each)));
                rig.progress().say("d " + name + " " + (i + 1) + ": " + words(repetitions.get(i)));
            }
            Histogram median = Median.of(repetitions, histogram -> histogram.getValueAtPercentile(99));
            report.figure(new Figure(
                    part(),
                    title() + ", " + name,
                    Text.of("%,d posts at %d/s", each, rate),
                    words(median),
                    target,
                    millis(median, 99)));
        }
    }

    private static String words(Histogram micros) {
        return Text.of(
                "p50 %.0f ms, p99 %.0f ms, longest %.0f ms",
                millis(micros, 50), millis(micros, 99), micros.getMaxValue() / 1000.0);
    }

    private static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }
}
