package io.perennial.local;

import java.io.PrintStream;
import java.util.Locale;

/** Says what happens, with the seconds since the start. */
public final class Progress {

    private final PrintStream out;
    private final long began = System.nanoTime();

    /** @param out where it is said */
    public Progress(PrintStream out) {
        this.out = out;
    }

    /** A line of its own. */
    public void say(String what) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - began) / 1e9, what);
    }

    /** Text as it is: a report, a table, a list of addresses. */
    public void print(String text) {
        out.println(text);
    }
}
