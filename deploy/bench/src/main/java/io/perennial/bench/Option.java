package io.perennial.bench;

/** What can be set on the command line, as in {@code ./mvnw -Pbench -Dbench=a,b}; all settings of {@code -Plocal} work too. */
enum Option {
    BENCH("bench", "", "which parts to measure, as in a,b,d; otherwise all"),
    EVENTS("events", "20000", "interactions per repetition"),
    CUSTOMERS("customers", "10000", "customers who have them"),
    BACKLOG("backlog", "180000", "interactions of a backlog"),
    REPETITIONS("repetitions", "3", "how often each part is measured; medians are reported"),
    SCALE("scale", "1m", "customers in the tables where their number is what matters, as in 100k, 1m or 3m"),
    JFR("jfr", "", "a directory that gets a JFR recording of each service, dumped when it ends"),
    REPORT(
            "report",
            "",
            "a file for the report; otherwise docs/benchmarks.md after all parts, deploy/bench/target/ after some"),
    HELP("help", "false", "prints this");

    private final String key;
    private final String usual;
    private final String meaning;

    Option(String key, String usual, String meaning) {
        this.key = key;
        this.usual = usual;
        this.meaning = meaning;
    }

    /** The name after {@code -D}. */
    String key() {
        return key;
    }

    String usual() {
        return usual;
    }

    String meaning() {
        return meaning;
    }
}
