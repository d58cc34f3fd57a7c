package io.perennial.bench;

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
        Repetitions repetitions = Repetitions.withoutFloor(rig);
        Repetitions.Feed feed = (deeds, round) -> WholeLoop.tell(rig.brokers(), deeds, round);
        repetitions.warmUp(1, part(), events, day, feed);
        report.costs(this, repetitions.measureWarm(part(), events, day, feed), Target.NONE);
    }
}
