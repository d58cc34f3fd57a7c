package io.perennial.bench;

/** What is to be reached: the first goal, and where we go from there. */
enum Target {
    LOOP("0.8 CPU-s", 0.8, "0.35 CPU-s, at most 3 × the floor"),
    SINGLE("1.5 CPU-s", 1.5, "0.6 CPU-s"),
    LATENCY("p50 < 60 ms, p99 < 300 ms", 60, "p99 < 100 ms"),
    START("20 s", 20, "8 s"),
    MEMORY("2 GiB", 2048, "1 GiB"),
    GROWTH("1.5 ×", 1.5, "1.2 ×"),
    NONE("", Double.MAX_VALUE, "");

    private final String first;
    private final double limit;
    private final String further;

    Target(String first, double limit, String further) {
        this.first = first;
        this.limit = limit;
        this.further = further;
    }

    /** The first goal, for people. */
    String first() {
        return first;
    }

    /** Where we go, for people. */
    String further() {
        return further;
    }

    /** Whether a value is as good as the first goal asks for; nothing if there is none. */
    String verdict(double value) {
        if (this == NONE) {
            return "";
        }
        return value <= limit ? "reached" : "missed";
    }
}
