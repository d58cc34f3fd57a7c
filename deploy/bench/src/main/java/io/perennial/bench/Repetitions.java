package io.perennial.bench;

import io.perennial.local.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs some work, once to warm up and then as often as was asked for, and takes the account of each. */
final class Repetitions {

    private static final String RECORDED = "select count(*) from interaction";

    private final Rig rig;
    private final Traces traces;

    Repetitions(Rig rig) {
        this.rig = rig;
        this.traces = new Traces(rig);
    }

    /** Hands interactions to the bank. */
    interface Work {
        /** @param repetition 0 is the warm-up; no two may hand over the same */
        void handOver(int repetition) throws Exception;
    }

    /**
     * Measures it.
     *
     * @param interactions how many each repetition hands over; fewer or more recorded ones are a failure
     */
    List<Repetition> measure(String part, int interactions, Work work) throws Exception {
        once(part + " warm-up", interactions, 0, work);
        List<Repetition> repetitions = new ArrayList<>();
        for (int i = 1; i <= rig.options().repetitions(); i++) {
            repetitions.add(once(part + " " + i, interactions, i, work));
        }
        return repetitions;
    }

    private Repetition once(String name, int interactions, int number, Work work) throws Exception {
        rig.settled().await(Waiting.LONG);
        long recorded = rig.databases().number(Service.INTERACTION, RECORDED);
        Traces.Moment begin = traces.now();
        Spent before = rig.cpu().read();
        long began = System.nanoTime();
        work.handOver(number);
        double fed = secondsSince(began);
        rig.settled().await(Waiting.LONG);
        double settled = secondsSince(began);
        Spent spent = rig.cpu().read().since(before);
        recorded = rig.databases().number(Service.INTERACTION, RECORDED) - recorded;
        LeftBehind left = traces.since(begin);
        Repetition repetition = new Repetition(recorded, fed, settled, spent, left, Floor.of(left, rig));
        tell(name, repetition);
        mustBeRecorded(interactions, left);
        return repetition;
    }

    private void tell(String name, Repetition done) {
        rig.progress()
                .say(String.format(
                        Locale.ROOT,
                        "%-10s %d interactions, %.3f CPU-s/1,000 (floor %.3f, ratio %.1f), %.0f/s",
                        name,
                        done.interactions(),
                        done.per1000().total(),
                        done.floorPer1000().total(),
                        done.ratio(),
                        done.interactions() / done.settled()));
    }

    /** The bank's own contacts are interactions as well; those that came from outside must all be there. */
    private static void mustBeRecorded(int interactions, LeftBehind left) {
        long contacts = left.rowsByTable().getOrDefault("interaction-service recorded_message", 0L);
        long recorded = left.rowsByTable().getOrDefault("interaction-service interaction", 0L);
        if (recorded - contacts != interactions) {
            throw new IllegalStateException(
                    (recorded - contacts) + " interactions are recorded where " + interactions + " were told");
        }
    }

    private static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
