package io.perennial.bench;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * (d) From the moment at which a post was due to the moment at which the customer's new stage was read: at a fixed rate, and at
 * half of what the bank takes at most. Each post is a prospect's first payment, which moves them to DEVELOPMENT: a welcome follows
 * from it, and that costs more than other posts.
 */
final class Latency implements Measurement {

    private static final int RATE = 100;
    private static final int SECONDS = 20;
    private static final int WARM_UP_SECONDS = 120;
    private static final int BURST = 3_000;

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
        warmUp(rig);
        measure(rig, report, RATE, "100/s", Target.LATENCY);
        measure(rig, report, (int) (saturation(rig) / 2), "half of saturation", Target.NONE);
    }

    private static void warmUp(Rig rig) throws Exception {
        post(rig, RATE, rig.population().prospects(RATE * WARM_UP_SECONDS));
    }

    /** How many first payments the bank takes in a second when there are always more of them. */
    private static double saturation(Rig rig) throws Exception {
        List<Member> prospects = rig.population().prospects(BURST);
        rig.settled().await(Waiting.LONG);
        long begin = System.nanoTime();
        post(rig, BURST, prospects);
        return BURST / ((System.nanoTime() - begin) / 1e9);
    }

    private static void post(Rig rig, int rate, List<Member> prospects) throws Exception {
        try (FirstPayments payments = new FirstPayments(rig)) {
            payments.at(rate, prospects);
        }
    }

    private void measure(Rig rig, Report report, int rate, String name, Target target) throws Exception {
        int each = rate * SECONDS;
        List<Member> prospects = rig.population().prospects(each * rig.options().repetitions());
        try (FirstPayments payments = new FirstPayments(rig)) {
            List<Histogram> repetitions = new ArrayList<>();
            for (int i = 0; i < rig.options().repetitions(); i++) {
                rig.settled().await(Waiting.LONG);
                int from = i * each;
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
                    towardsGoal(median)));
        }
    }

    /** The larger of p50 and a fifth of p99, in ms: the goal is 60 for one and 300 for the other, and both count. */
    static double towardsGoal(Histogram micros) {
        return Math.max(millis(micros, 50), millis(micros, 99) / 5);
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
