package io.perennial.bench;

import java.time.Instant;
import java.util.List;

/** (b) Interactions posted one by one, by so many clients at once as the issue of the day asks: each waits for its answer. */
final class SinglePosts implements Measurement {

    static final int CONCURRENCY = 16;

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
        List<Member> customers = rig.customers();
        int posts = rig.options().events() / 2;
        List<Repetition> repetitions =
                new Repetitions(rig).measure(part(), posts, number -> post(rig, customers, posts, number));
        report.costs(this, repetitions, Target.SINGLE);
        report.saturation(
                Median.of(repetitions.stream().map(r -> posts / r.fed()).toList()));
    }

    private static void post(Rig rig, List<Member> customers, int posts, int number) throws Exception {
        Mix mix = new Mix(1000 + number);
        Poster poster = new Poster(rig.services().interaction());
        ClosedLoop.run(CONCURRENCY, posts, i -> {
            byte[] body;
            synchronized (mix) {
                body = mix.next().postedBy(mix.one(customers), Instant.now());
            }
            poster.post("bench-" + number + "-" + i, body);
        });
    }
}
