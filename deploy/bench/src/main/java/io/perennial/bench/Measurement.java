package io.perennial.bench;

/** One part of the benchmark. */
interface Measurement {

    /** The letter by which {@code -Dbench} chooses it. */
    String part();

    /** What it finds out. */
    String title();

    /** Measures and adds what it found to the report. */
    void measure(Rig rig, Report report) throws Exception;
}
