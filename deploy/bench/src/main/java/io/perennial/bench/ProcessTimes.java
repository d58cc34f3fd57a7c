package io.perennial.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * CPU time of one process, in seconds, as Linux counts it in {@code /proc/PID/stat}.
 *
 * @param own by itself, in its own and in the kernel's code
 * @param reaped by its children that have ended
 */
record ProcessTimes(double own, double reaped) {

    /** {@code USER_HZ}, which is 100 on every Linux that a JVM runs on. */
    static final double TICKS_PER_SECOND = 100;

    /** Places counted behind the program's name, see {@code man 5 proc}. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;
    private static final int REAPED_USER = 13;
    private static final int REAPED_SYSTEM = 14;

    /** The times of a process; nothing if it has ended. */
    static Optional<ProcessTimes> of(long pid) throws IOException {
        try {
            return Optional.of(parse(Files.readString(Path.of("/proc", String.valueOf(pid), "stat"))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Reads the line; the program's name stands in brackets and may itself hold blanks and brackets. */
    static ProcessTimes parse(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ");
        return new ProcessTimes(
                seconds(fields[USER]) + seconds(fields[SYSTEM]),
                seconds(fields[REAPED_USER]) + seconds(fields[REAPED_SYSTEM]));
    }

    private static double seconds(String ticks) {
        return Long.parseLong(ticks) / TICKS_PER_SECOND;
    }

    double total() {
        return own + reaped;
    }
}
