package io.perennial.local.replay;

import java.util.Locale;

/** How far a replay is: what was told, and what of it is still under way. Drawn over itself on one line. */
final class ProgressBar {

    private static final int WIDTH = 40;

    private final int events;
    private long mostUnheard;

    ProgressBar(int events) {
        this.events = events;
    }

    void told(int told) {
        draw("told ", told, events, "");
    }

    void unheard(long unheard) {
        mostUnheard = Math.max(mostUnheard, unheard);
        draw("heard", mostUnheard - unheard, mostUnheard, unheard + " messages under way");
    }

    void finish() {
        System.out.println();
    }

    private static void draw(String what, long done, long all, String rest) {
        int full = all == 0 ? WIDTH : (int) (WIDTH * done / all);
        System.out.printf(
                Locale.ROOT, "\r          %s [%s%s] %-40s", what, "#".repeat(full), ".".repeat(WIDTH - full), rest);
        System.out.flush();
    }
}
