package io.perennial.faults;

import io.perennial.faults.fault.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** What this run was told on the command line. */
final class Settings {

    private final Properties given;

    Settings(Properties given) {
        this.given = given;
    }

    String text(Setting setting) {
        return given.getProperty(setting.key(), setting.usual()).strip();
    }

    int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    long seed() {
        return Long.parseLong(text(Setting.SEED));
    }

    /** {@code -Dhelp} and {@code -Dhelp=true} both mean yes. */
    boolean flag(Setting setting) {
        String text = text(setting);
        return text.isEmpty() || text.equals("true");
    }

    Set<Kind> kinds() {
        String text = text(Setting.FAULTS);
        return text.isEmpty()
                ? EnumSet.allOf(Kind.class)
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .map(Kind::valueOf)
                        .collect(Collectors.toSet());
    }

    /** How long each outage lasts, if that was said. */
    Optional<Duration> outage() {
        return Optional.of(text(Setting.OUTAGE))
                .filter(text -> !text.isEmpty())
                .map(Long::valueOf)
                .map(Duration::ofSeconds);
    }

    /** A path, seen from the directory that the modules stand in. */
    Path path(Setting setting) {
        return repository().resolve(text(setting)).normalize();
    }

    /** The directory that the modules stand in. */
    Path repository() {
        String root = given.getProperty("maven.multiModuleProjectDirectory");
        return Path.of(root == null ? System.getProperty("user.dir") : root).toAbsolutePath();
    }

    static String help() {
        return Arrays.stream(Setting.values())
                .map(setting -> "  -D%-10s %s%s"
                        .formatted(
                                setting.key(),
                                setting.meaning(),
                                List.of("", "false").contains(setting.usual()) ? "" : " [" + setting.usual() + "]"))
                .collect(Collectors.joining("\n", "./mvnw -Pfaults breaks the bank on purpose. Settings:\n\n", "\n"));
    }
}
