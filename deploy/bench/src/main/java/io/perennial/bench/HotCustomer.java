package io.perennial.bench;

/** (h) As (a), but one customer has half of all interactions. */
final class HotCustomer implements Measurement {

    @Override
    public String part() {
        return "h";
    }

    @Override
    public String title() {
        return "whole loop, one customer has half of it";
    }

    @Override
    public void measure(Rig rig, Report report) throws Exception {
        BusyDay day = BusyDay.ofOneAboveAll(rig.customers());
        report.costs(this, WholeLoop.run(Repetitions.withFloor(rig), rig, part(), day), Target.NONE);
    }
}
