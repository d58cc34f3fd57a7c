package io.perennial.local;

import io.perennial.embedded.Ports;
import java.nio.file.Path;
import java.util.Properties;

/** Settings of a run that meets no other: the services as they are built, free ports, a directory of its own, no demo. */
public final class OwnSettings {

    private OwnSettings() {}

    public static Properties in(Path data) {
        Properties own = new Properties();
        own.setProperty("maven.multiModuleProjectDirectory", repository().toString());
        own.setProperty(Setting.DATA.key(), data.toString());
        own.setProperty(Setting.DEMO.key(), "none");
        Settings.ports().forEach(port -> own.setProperty(port, String.valueOf(Ports.free())));
        return own;
    }

    /** Where this module and the services beside it are. */
    public static Path repository() {
        return Path.of("").toAbsolutePath().getParent().getParent();
    }
}
