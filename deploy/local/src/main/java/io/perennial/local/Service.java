package io.perennial.local;

import java.nio.file.Path;
import java.util.Locale;

/** The four services. */
public enum Service {
    CUSTOMER(Setting.CUSTOMER_PORT),
    INTERACTION(Setting.INTERACTION_PORT),
    SCORING(Setting.SCORING_PORT),
    LIFECYCLE(Setting.LIFECYCLE_PORT);

    private final Setting port;

    Service(Setting port) {
        this.port = port;
    }

    Setting port() {
        return port;
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
