package io.perennial.local;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.stream.Collectors;

/** What this run was told on the command line. */
public final class Settings {

    private final Properties given;

    /** @param given the properties, named as {@code ./mvnw -Plocal -Dhelp} prints them; what is absent has its usual value */
    public Settings(Properties given) {
        this.given = given;
    }

    /** The names of all ports that can be set. */
    public static List<String> ports() {
        return Arrays.stream(Setting.values())
                .map(Setting::key)
                .filter(key -> key.endsWith(".port"))
                .toList();
    }

    String text(Setting setting) {
        return given.getProperty(setting.key(), setting.usual()).strip();
    }

    /** A value that may be absent. */
    Optional<String> optional(Setting setting) {
        return Optional.of(text(setting)).filter(text -> !text.isEmpty());
    }

    /** {@code -Dreset} and {@code -Dreset=true} both mean yes. */
    boolean flag(Setting setting) {
        String text = text(setting);
        return text.isEmpty() || text.equals("true");
    }

    int port(Setting setting) {
        int port = number(setting.key(), Integer.parseInt(setting.usual()));
        if (port < 1 || port > 65535) {
            throw new Refused("-D" + setting.key() + " must be a port, 1 to 65535, not " + port);
        }
        return port;
    }

    /**
     * A whole number that a scenario may be told.
     *
     * @param key the name after {@code -D}
     * @param usual its value if it is not given
     */
    public int number(String key, int usual) {
        String text = given.getProperty(key, String.valueOf(usual)).strip();
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Refused("-D" + key + " must be a whole number, not " + text);
        }
    }

    List<String> words(Setting setting) {
        return Arrays.stream(text(setting).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The directory to load a history from, if one was asked for. */
    public Optional<Path> replay() {
        return optional(Setting.REPLAY).map(this::resolve);
    }

    /** Which services are to be killed in the middle of a history, one after the other: none, all or those named. */
    public List<Service> replayKills() {
        String text = text(Setting.REPLAY_KILL);
        if (text.equals("false")) {
            return List.of();
        }
        return flag(Setting.REPLAY_KILL)
                ? List.of(Service.INTERACTION, Service.SCORING, Service.LIFECYCLE, Service.CUSTOMER)
                : Arrays.stream(text.split(",")).map(Settings::service).toList();
    }

    private static Service service(String name) {
        return Arrays.stream(Service.values())
                .filter(service -> service.database().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new Refused("-D" + Setting.REPLAY_KILL.key() + " names no service: " + name));
    }

    /** How many events the services are to take at once, if that was said. */
    OptionalInt batch() {
        if (optional(Setting.REPLAY_BATCH).isEmpty()) {
            return OptionalInt.empty();
        }
        int batch = number(Setting.REPLAY_BATCH.key(), 1);
        if (batch < 1) {
            throw new Refused("-D" + Setting.REPLAY_BATCH.key() + " must be 1 or more, not " + batch);
        }
        return OptionalInt.of(batch);
    }

    /** Whether nobody watches: the run ends after the report. */
    public boolean headless() {
        return flag(Setting.HEADLESS);
    }

    /** The bank's day, if one was named. */
    public Optional<LocalDate> businessDate() {
        return optional(Setting.BUSINESS_DATE).map(LocalDate::parse);
    }

    /** These settings on a bank's day, unless they name one already. */
    Settings on(LocalDate day) {
        Properties dated = new Properties();
        dated.putAll(given);
        dated.putIfAbsent(Setting.BUSINESS_DATE.key(), day.toString());
        return new Settings(dated);
    }

    Path data() {
        return resolve(text(Setting.DATA));
    }

    /** The directory that the modules stand in. */
    Path repository() {
        String root = given.getProperty("maven.multiModuleProjectDirectory");
        return Path.of(root == null ? System.getProperty("user.dir") : root).toAbsolutePath();
    }

    private Path resolve(String path) {
        return repository().resolve(path).normalize();
    }

    static String help() {
        return Arrays.stream(Setting.values())
                .map(setting -> "  -D%-18s %s%s"
                        .formatted(
                                setting.key(),
                                setting.meaning(),
                                List.of("", "false").contains(setting.usual()) ? "" : " [" + setting.usual() + "]"))
                .collect(Collectors.joining(
                        "\n", "./mvnw -Plocal runs the whole bank on this machine. Settings:\n\n", "\n"));
    }
}
