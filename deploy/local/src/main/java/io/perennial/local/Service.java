package io.perennial.local;

import java.nio.file.Path;
import java.util.Locale;

/** The four services. */
public enum Service {
    CUSTOMER(Setting.CUSTOMER_PORT, Setting.CUSTOMER_MANAGEMENT),
    INTERACTION(Setting.INTERACTION_PORT, Setting.INTERACTION_MANAGEMENT),
    SCORING(Setting.SCORING_PORT, Setting.SCORING_MANAGEMENT),
    LIFECYCLE(Setting.LIFECYCLE_PORT, Setting.LIFECYCLE_MANAGEMENT);

    private final Setting port;
    private final Setting managementPort;

    Service(Setting port, Setting managementPort) {
        this.port = port;
        this.managementPort = managementPort;
    }

    Setting port() {
        return port;
    }

    Setting managementPort() {
        return managementPort;
    }

    /** Name of its module, as in customer-service. */
    public String module() {
        return database() + "-service";
    }

    /** Name of its database. */
    public String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the build made of it. */
    public Path program(Path repository) {
        return repository.resolve(module()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
