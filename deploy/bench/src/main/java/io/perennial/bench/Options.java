package io.perennial.bench;

import io.perennial.embedded.Ports;
import io.perennial.local.Settings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What this run was told on the command line. */
final class Options {

    private static final String DATA = "deploy/bench/target/bank";
    private static final List<String> PORTS = List.of(
            "postgres.port", "kafka.port", "customer.port", "interaction.port", "scoring.port", "lifecycle.port");

    private final Properties given;

    Options(Properties given) {
        this.given = new Properties();
        this.given.putAll(given);
        this.given.putIfAbsent("data", DATA);
        PORTS.forEach(port -> this.given.computeIfAbsent(port, unset -> String.valueOf(Ports.free())));
    }

    boolean asksForHelp() {
        return Set.of("", "true").contains(text(Option.HELP));
    }

    /** Whether a part is to be measured. */
    boolean chosen(String part) {
        return whole() || parts().contains(part);
    }

    /** Whether all parts are to be measured. */
    boolean whole() {
        return text(Option.BENCH).isEmpty();
    }

    private Set<String> parts() {
        return new TreeSet<>(Arrays.asList(text(Option.BENCH).split("\\s*,\\s*")));
    }

    int events() {
        return number(Option.EVENTS);
    }

    int customers() {
        return number(Option.CUSTOMERS);
    }

    int repetitions() {
        return number(Option.REPETITIONS);
    }

    /** Settings of a bank that begins with nothing. */
    Settings anew() {
        return settings(true);
    }

    /** Settings of the same bank when it starts again. */
    Settings again() {
        return settings(false);
    }

    private Settings settings(boolean reset) {
        Properties settings = new Properties();
        settings.putAll(given);
        settings.setProperty("reset", String.valueOf(reset));
        if (!text(Option.JFR).isEmpty()) {
            settings.setProperty("jvm", given.getProperty("jvm", "-Xmx160m") + " " + recording());
        }
        return new Settings(settings);
    }

    private String recording() {
        return "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + resolve(text(Option.JFR)) + "/";
    }

    /** Where the bank keeps its data while it is measured. */
    Path data() {
        return resolve(given.getProperty("data"));
    }

    /** Where the report goes: a run of some parts never replaces the report of a whole one. */
    Path report() {
        String usual = whole() ? "docs/benchmarks.md" : "deploy/bench/target/benchmarks.md";
        return resolve(text(Option.REPORT).isEmpty() ? usual : text(Option.REPORT));
    }

    private Path resolve(String path) {
        String root = given.getProperty("maven.multiModuleProjectDirectory", System.getProperty("user.dir"));
        return Path.of(root).toAbsolutePath().resolve(path).normalize();
    }

    private int number(Option option) {
        return Integer.parseInt(text(option));
    }

    private String text(Option option) {
        return given.getProperty(option.key(), option.usual()).strip();
    }

    static String help() {
        return Arrays.stream(Option.values())
                .map(option -> "  -D%-12s %s%s"
                        .formatted(
                                option.key(),
                                option.meaning(),
                                Set.of("", "false").contains(option.usual()) ? "" : " [" + option.usual() + "]"))
                .collect(Collectors.joining(
                        "\n", "./mvnw -Pbench measures what the whole bank on this machine costs. Options:\n\n", "\n"));
    }
}
