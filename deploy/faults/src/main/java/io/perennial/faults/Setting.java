package io.perennial.faults;

/** What can be set on the command line, as in {@code ./mvnw -Pfaults -Drounds=20 -Dseed=7}. */
enum Setting {
    ROUNDS("rounds", "6", "how many rounds the campaign has"),
    SEED("seed", "1", "what faults, their times and the load are drawn from; names the campaign"),
    FAULTS("faults", "", "only these, as in F01,F11"),
    BRIEF("brief", "false", "no outage longer than ten seconds"),
    OUTAGE("outage", "", "how many seconds each outage lasts; otherwise drawn"),
    PLANT("plant", "", "plants a bug first, and plays until the oracle has caught it; all: each of them in turn"),
    RATE("rate", "20", "requests begun per second; some of them hold many operations, together twice as many"),
    WORKERS("workers", "24", "clients at once"),
    CUSTOMERS("customers", "60", "customers of a round"),
    SOAK("soak", "", "minutes of load with a fault in each of them, outages at most ten seconds; a round of its own"),
    LOAD("load", "26", "seconds of load in a round, at least"),
    REPORT("report", "docs", "where faults.jsonl and faults.md are kept"),
    DATA("data", "deploy/faults/target/bank", "where the bank lives; made anew at each start"),
    PORT("port", "21000", "from which on free ports are taken"),
    HELP("help", "false", "prints this");

    private final String key;
    private final String usual;
    private final String meaning;

    Setting(String key, String usual, String meaning) {
        this.key = key;
        this.usual = usual;
        this.meaning = meaning;
    }

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
