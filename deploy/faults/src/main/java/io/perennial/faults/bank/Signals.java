package io.perennial.faults.bank;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that Java itself cannot send. */
final class Signals {

    private Signals() {}

    /** Stops a process where it stands; it does not notice. */
    static void stop(long pid) {
        send("STOP", pid);
    }

    /** Lets a stopped process go on. */
    static void go(long pid) {
        send("CONT", pid);
    }

    /** Ends a process at once. */
    static void kill(long pid) {
        send("KILL", pid);
    }

    private static void send(String signal, long pid) {
        try {
            // a process that has ended meanwhile needs no signal
            new ProcessBuilder("kill", "-" + signal, String.valueOf(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
