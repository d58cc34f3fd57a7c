package io.perennial.local;

import io.perennial.embedded.Ports;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;

/** Settings of a run that meets no other: the services as they are built, free ports, a directory of its own, no demo. */
public final class OwnSettings {

    private OwnSettings() {}

    public static Properties in(Path data) {
        Properties own = new Properties();
        own.setProperty("maven.multiModuleProjectDirectory", repository().toString());
        own.setProperty(Setting.DATA.key(), data.toString());
        own.setProperty(Setting.DEMO.key(), "none");
        Stream.of(
                        Setting.CUSTOMER_PORT,
                        Setting.INTERACTION_PORT,
                        Setting.SCORING_PORT,
                        Setting.LIFECYCLE_PORT,
                        Setting.POSTGRES_PORT,
                        Setting.KAFKA_PORT,
                        Setting.ISSUER_PORT)
                .forEach(port -> own.setProperty(port.key(), String.valueOf(Ports.free())));
        return own;
    }

    /** Where this module and the services beside it are. */
    public static Path repository() {
        return Path.of("").toAbsolutePath().getParent().getParent();
    }
}
