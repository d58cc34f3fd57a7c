package io.perennial.bench;

import java.time.Instant;
import java.util.List;

/** (b) Interactions posted one by one, by 16 clients at once: each waits for its answer. */
final class SinglePosts implements Measurement {

    private static final int CLIENTS = 16;

    @Override
    public String part() {
        return "b";
    }

    @Override
    public String title() {
        return "whole loop, single REST posts";
    }

    @Override
    public void measure(Rig rig, Report report) throws Exception {
        int posts = rig.options().events() / 2;
        List<Repetition> repetitions = Repetitions.withFloor(rig)
                .measure(
                        part(), posts, BusyDay.ofEverybody(rig.customers()), (deeds, round) -> post(rig, deeds, round));
        report.costs(this, repetitions, Target.SINGLE);
    }

    private static void post(Rig rig, List<Deed> deeds, String round) throws Exception {
        Poster poster = new Poster(rig.services());
        ClosedLoop.run(CLIENTS, deeds.size(), i -> {
            Deed deed = deeds.get(i);
            poster.post(round + "-" + i, deed.interaction().postedBy(deed.member(), Instant.now()));
        });
    }
}
