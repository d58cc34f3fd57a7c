package io.perennial.bench;

import io.perennial.local.Service;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Hands days of interactions to the bank, some to warm up and then as many as were asked for, and takes the account of each. */
final class Repetitions {

    /** The bank's own contacts are interactions as well. */
    private static final String FROM_OUTSIDE =
            "select (select count(*) from interaction where occurred_at >= date_trunc('day', now()) - interval '1 day')"
                    + " - (select count(*) from recorded_message)";

    private static final int WARM_UPS = 5;

    private final Rig rig;
    private final Traces traces;
    private final boolean withFloor;

    private Repetitions(Rig rig, boolean withFloor) {
        this.rig = rig;
        this.traces = new Traces(rig);
        this.withFloor = withFloor;
    }

    /** Each with its floor. */
    static Repetitions withFloor(Rig rig) {
        return new Repetitions(rig, true);
    }

    /** For what has a floor elsewhere: to find what was left behind takes long in large tables. */
    static Repetitions withoutFloor(Rig rig) {
        return new Repetitions(rig, false);
    }

    /** Hands interactions to the bank. */
    interface Feed {
        /** @param round tells this repetition from all others */
        void hand(List<Deed> deeds, String round) throws Exception;
    }

    /** Measures what so many interactions of such days cost; fewer or more recorded ones are a failure. */
    List<Repetition> measure(String part, int interactions, BusyDay day, Feed feed) throws Exception {
        warmUp(WARM_UPS, part, interactions, day, feed);
        return measureWarm(part, interactions, day, feed);
    }

    /** Hands over days that are not measured: the second compiler makes what is left of a path after some 50,000 events on it. */
    void warmUp(int times, String part, int interactions, BusyDay day, Feed feed) throws Exception {
        for (int i = 1; i <= times; i++) {
            once(part + " warm-up " + i, day.deeds(interactions, -i), feed);
        }
    }

    /** The same of a bank that is warm already. */
    List<Repetition> measureWarm(String part, int interactions, BusyDay day, Feed feed) throws Exception {
        List<Repetition> repetitions = new ArrayList<>();
        for (int i = 1; i <= rig.options().repetitions(); i++) {
            repetitions.add(once(part + " " + i, day.deeds(interactions, i), feed));
        }
        return repetitions;
    }

    private Repetition once(String round, List<Deed> deeds, Feed feed) throws Exception {
        rig.settled().await(Waiting.LONG);
        long recorded = fromOutside();
        Traces.Moment begin = traces.now();
        Spent before = rig.cpu().read();
        long began = System.nanoTime();
        feed.hand(deeds, round);
        double fed = secondsSince(began);
        rig.settled().await(Waiting.LONG);
        double settled = secondsSince(began);
        Spent spent = rig.cpu().read().since(before);
        mustBe(deeds.size(), fromOutside() - recorded);
        Optional<Floor> floor = withFloor ? Optional.of(Floor.below(traces.since(begin), rig)) : Optional.empty();
        Repetition repetition = new Repetition(deeds.size(), fed, settled, spent, floor);
        tell(round, repetition);
        return repetition;
    }

    private long fromOutside() throws SQLException {
        return rig.databases().number(Service.INTERACTION, FROM_OUTSIDE);
    }

    private static void mustBe(long told, long recorded) {
        if (recorded != told) {
            throw new IllegalStateException(recorded + " interactions are recorded where " + told + " were told");
        }
    }

    private void tell(String round, Repetition done) {
        String floor = done.floorPer1000()
                .map(spent -> String.format(
                        Locale.ROOT,
                        " (floor %.3f, ratio %.1f)",
                        spent.total(),
                        done.ratio().orElseThrow()))
                .orElse("");
        rig.progress()
                .say(String.format(
                        Locale.ROOT,
                        "%-16s %d interactions, %.3f CPU-s/1,000%s, %.0f/s",
                        round,
                        done.interactions(),
                        done.per1000().total(),
                        floor,
                        done.perSecond()));
    }

    private static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
