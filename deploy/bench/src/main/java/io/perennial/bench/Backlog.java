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
        warmUp(rig);
        report.costs(
                this,
                Repetitions.withoutFloor(rig).measureWarm(part(), rig.options().backlog(), day(rig), feed(rig)),
                Target.NONE);
    }

    /** A backlog that is not measured. */
    void warmUp(Rig rig) throws Exception {
        Repetitions.withoutFloor(rig).warmUp(1, part(), rig.options().backlog(), day(rig), feed(rig));
    }

    private static BusyDay day(Rig rig) throws Exception {
        return BusyDay.ofEverybody(rig.customers());
    }

    private static Repetitions.Feed feed(Rig rig) {
        return (deeds, round) -> WholeLoop.tell(rig.brokers(), deeds, round);
    }
}
