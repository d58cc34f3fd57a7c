package io.perennial.bench;

/** (f) What a bank needs that has done nothing yet. */
final class MemoryAfterStart implements Measurement {

    @Override
    public String part() {
        return StartUp.PART;
    }

    @Override
    public String title() {
        return "memory after start";
    }

    @Override
    public void measure(Rig rig, Report report) {
        report.memory("after start", Memory.of(rig.processes()));
    }
}
