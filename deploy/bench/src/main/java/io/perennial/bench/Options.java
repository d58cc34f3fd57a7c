package io.perennial.bench;

import io.perennial.embedded.Ports;
import io.perennial.local.Settings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What this run was told on the command line. */
final class Options {

    private static final int MILLION = 1_000_000;

    /** The night's snapshot is looked for once a minute; nobody wants to wait that long for nothing to happen. */
    private static final String SOON = "-Dperennial.scoring.snapshot.every=5s";

    /** A laptop's bank compiles quickly rather than well, which costs nearly twice as much once warm. */
    private static final String AS_IN_PRODUCTION = "-XX:TieredStopAtLevel=4";

    private static final String BUFFERS = "postgres.buffers";
    private static final String USUAL_BUFFERS = "128MB";

    /** A sixth of this machine's memory. PostgreSQL's manual begins with a quarter. */
    private static final String LARGE_BUFFERS = "4GB";

    private static final String DATA = "deploy/bench/target/bank";

    private final Properties given;

    Options(Properties given) {
        this.given = new Properties();
        this.given.putAll(given);
        this.given.putIfAbsent("data", DATA);
        Settings.ports().forEach(port -> this.given.computeIfAbsent(port, unset -> String.valueOf(Ports.free())));
    }

    /**
     * Makes sure that only parts were chosen that there are.
     *
     * @throws IllegalArgumentException that says which there are
     */
    void mustChooseAmong(SortedSet<String> all) {
        if (!whole() && !all.containsAll(parts())) {
            throw new IllegalArgumentException(
                    "-Dbench=" + text(Option.BENCH) + ": the parts are " + String.join(",", all));
        }
    }

    boolean asksForHelp() {
        return Set.of("", "true").contains(text(Option.HELP));
    }

    /** Whether a part is to be measured. */
    boolean chosen(String part) {
        return whole() || parts().contains(part);
    }

    /** Whether one of some parts is to be measured. */
    boolean chooses(List<Measurement> some) {
        return some.stream().map(Measurement::part).anyMatch(this::chosen);
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

    int backlog() {
        return number(Option.BACKLOG);
    }

    int customers() {
        return number(Option.CUSTOMERS);
    }

    /** How many customers there are to be where their number matters, one after the other. */
    List<Integer> scales() {
        String text = text(Option.SCALE).toLowerCase(Locale.ROOT);
        int scale = Integer.parseInt(text.replace("k", "000").replace("m", "000000"));
        return scale > MILLION ? List.of(MILLION, scale) : List.of(scale);
    }

    int repetitions() {
        return number(Option.REPETITIONS);
    }

    /** Settings of a bank that begins with nothing. */
    Settings anew() {
        return settings(true, jvm());
    }

    /** Settings of the same bank when it starts again. */
    Settings again() {
        return settings(false, jvm());
    }

    /** Settings of a bank that starts as {@code -Plocal} has it, to see how long that takes. */
    Settings onALaptop(boolean anew) {
        return settings(anew, laptopJvm());
    }

    /** Settings of a bank that begins with nothing and gives PostgreSQL the memory that one of a million customers would. */
    Settings ofALargeBank() {
        return settings(true, jvm(), buffersOfALargeBank());
    }

    /** Memory in which PostgreSQL keeps pages where customers are many. */
    String buffersOfALargeBank() {
        return given.getProperty(BUFFERS, LARGE_BUFFERS);
    }

    private Settings settings(boolean reset, String jvm) {
        return settings(reset, jvm, given.getProperty(BUFFERS, USUAL_BUFFERS));
    }

    private Settings settings(boolean reset, String jvm, String buffers) {
        Properties settings = new Properties();
        settings.putAll(given);
        settings.setProperty(BUFFERS, buffers);
        settings.setProperty("reset", String.valueOf(reset));
        settings.setProperty("jvm", jvm);
        return new Settings(settings);
    }

    /** Options of the services' JVMs. */
    String jvm() {
        return AS_IN_PRODUCTION + " " + laptopJvm();
    }

    private String laptopJvm() {
        String memory = given.getProperty("jvm", "-Xmx160m");
        return Stream.of(Optional.of(memory), Optional.of(SOON), recordings().map(Recordings::option))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /** Where JFR recordings go, if they are wanted. */
    Optional<Path> recordings() {
        return Optional.of(text(Option.JFR)).filter(path -> !path.isEmpty()).map(this::resolve);
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

    /** The directory that the modules stand in. */
    Path repository() {
        String root = given.getProperty("maven.multiModuleProjectDirectory", System.getProperty("user.dir"));
        return Path.of(root).toAbsolutePath();
    }

    private Path resolve(String path) {
        return repository().resolve(path).normalize();
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
