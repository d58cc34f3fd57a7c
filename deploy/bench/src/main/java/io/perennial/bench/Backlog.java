package io.perennial.bench;

import java.util.List;

/** (i) 180,000 events at once, as after an outage: how fast they are worked off. */
final class Backlog implements Measurement {

    @Override
    public String part() {
        return "i";
    }

    @Override
    public String title() {
        return "whole loop, draining a backlog";
    }

    @Override
    public void measure(Rig rig, Report report) throws Exception {
        BusyDay day = BusyDay.ofEverybody(rig.customers());
        int events = rig.options().backlog();
        List<Repetition> repetitions = Repetitions.withoutFloor(rig)
                .measureWarm(part(), events, day, (deeds, round) -> WholeLoop.tell(rig.brokers(), deeds, round));
        report.costs(this, repetitions, Target.NONE);
    }
}
