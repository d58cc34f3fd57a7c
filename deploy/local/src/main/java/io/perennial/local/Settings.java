package io.perennial.local;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** What this run was told on the command line. */
public final class Settings {

    private final Properties given;

    /** @param given the properties, named as {@code ./mvnw -Plocal -Dhelp} prints them; what is absent has its usual value */
    public Settings(Properties given) {
        this.given = given;
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

    /** Whether each service is to be killed in the middle of a history. */
    public boolean replayKills() {
        return flag(Setting.REPLAY_KILL);
    }

    /** Whether nobody watches: the run ends after the report. */
    public boolean headless() {
        return flag(Setting.HEADLESS);
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
