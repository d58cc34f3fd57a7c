package io.perennial.local;

/** What can be set on the command line, as in {@code ./mvnw -Plocal -Dreset}. */
enum Setting {
    DEMO("demo", "day", "what is played once everything runs; none: nothing"),
    REPLAY("replay", "", "a directory with a bank's history in Berka format, loaded instead of the demo"),
    REPLAY_TIMES("replay.times", "1", "how often each event of the history is told"),
    REPLAY_SHUFFLE("replay.shuffle", "0", "a number that is not 0 tells the history in an order drawn from it"),
    REPLAY_BATCH(
            "replay.batch", "", "how many events, or lines of an import, a service takes at once; otherwise 500, 200"),
    REPLAY_KILL(
            "replay.kill",
            "false",
            "kills each service, or those named, in the middle of the history and starts it again"),
    HEADLESS("headless", "false", "ends after the report: with 0, or not if something expected is missing"),
    RESET("reset", "false", "forgets the data of earlier runs first"),
    DATA("data", ".perennial", "where data and logs are kept"),
    BUSINESS_DATE("business-date", "", "the bank's day, as in 1994-03-30; otherwise today"),
    POSTGRES("postgres", "", "a PostgreSQL to use instead of an own one, as in jdbc:postgresql://host:5432/"),
    POSTGRES_USER("postgres.user", "postgres", "its user, who owns or may make the four databases"),
    POSTGRES_PASSWORD("postgres.password", "", "that user's password"),
    POSTGRES_PORT("postgres.port", "5433", "port of the own PostgreSQL"),
    POSTGRES_BUFFERS("postgres.buffers", "128MB", "memory in which the own PostgreSQL keeps pages, as in 4GB"),
    KAFKA("kafka", "", "a Kafka to use instead of an own one, as in host:9092"),
    KAFKA_PORT("kafka.port", "9092", "port of the own Kafka"),
    ISSUER_PORT("issuer.port", "8080", "port of the issuer of tokens"),
    CUSTOMER_PORT("customer.port", "8081", "port of customer-service"),
    INTERACTION_PORT("interaction.port", "8082", "port of interaction-service"),
    SCORING_PORT("scoring.port", "8083", "port of scoring-service"),
    LIFECYCLE_PORT("lifecycle.port", "8084", "port of lifecycle-service"),
    CUSTOMER_MANAGEMENT("customer.management.port", "9081", "port of its health, metrics and descriptions"),
    INTERACTION_MANAGEMENT("interaction.management.port", "9082", "the same of interaction-service"),
    SCORING_MANAGEMENT("scoring.management.port", "9083", "the same of scoring-service"),
    LIFECYCLE_MANAGEMENT("lifecycle.management.port", "9084", "the same of lifecycle-service"),
    JVM("jvm", "-Xmx160m", "options of the services' JVMs, as in \"-Xmx512m -Xlog:gc\""),
    TRACING("tracing", "", "an OpenTelemetry collector for the services' traces, as in http://localhost:4317"),
    OBSERVE("observe", "false", "starts Prometheus if it is on the PATH; says how to start it otherwise, and Grafana"),
    PROMETHEUS_PORT("prometheus.port", "9090", "port of that Prometheus"),
    HELP("help", "false", "prints this");

    private final String key;
    private final String usual;
    private final String meaning;

    Setting(String key, String usual, String meaning) {
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
