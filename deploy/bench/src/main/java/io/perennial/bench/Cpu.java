package io.perennial.bench;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads what the bank's processes have spent. Backends of PostgreSQL that serve the measuring itself are left out; those that
 * have ended are in the postmaster's account.
 */
final class Cpu {

    private final Processes processes;
    private final Set<Long> ours = new HashSet<>();

    Cpu(Processes processes) {
        this.processes = processes;
    }

    /** Leaves a backend out; it has to live as long as measuring goes on. */
    void leaveOut(long backend) {
        ours.add(backend);
    }

    /** What all have spent so far. */
    Spent read() {
        try {
            Map<String, Double> seconds = new LinkedHashMap<>();
            for (Map.Entry<String, Long> head : processes.heads().entrySet()) {
                seconds.put(head.getKey(), ofFamily(head.getValue()));
            }
            return new Spent(seconds);
        } catch (IOException e) {
            throw new IllegalStateException("a process does not say what it has spent", e);
        }
    }

    /** What this process has spent: the load, or the bare clients of the floor. */
    static double own() {
        try {
            return ProcessTimes.of(ProcessHandle.current().pid()).orElseThrow().own();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private double ofFamily(long head) throws IOException {
        double seconds = 0;
        for (long pid : Processes.family(head)) {
            if (!ours.contains(pid)) {
                seconds += ProcessTimes.of(pid).map(ProcessTimes::total).orElse(0.0);
            }
        }
        return seconds;
    }
}
