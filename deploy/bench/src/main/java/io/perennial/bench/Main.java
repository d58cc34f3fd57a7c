package io.perennial.bench;

import io.perennial.local.Progress;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code ./mvnw -Pbench}: measures what the whole bank on this machine costs, and writes a report. */
public final class Main {

    /** A backlog comes first: 720,000 events later what follows is compiled, as in services that have run for days. */
    private static final List<Measurement> ON_A_BANK = List.of(
            new MemoryAfterStart(),
            new Backlog(),
            new WholeLoop(),
            new SinglePosts(),
            new BulkPosts(),
            new HotCustomer(),
            new Latency());

    /** On another, that begins with nothing as well. */
    private static final List<Measurement> ON_A_LARGE_BANK = List.of(new Growth(), new NightlySweep());

    private Main() {}

    /** Options are system properties, see {@link Option}. */
    public static void main(String[] arguments) {
        Options options = new Options(System.getProperties());
        if (options.asksForHelp()) {
            System.out.println(Options.help());
            return;
        }
        try {
            options.mustChooseAmong(parts());
            run(options);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (Exception e) {
            e.printStackTrace();
            // an exception would make Maven bury the reason under its own
            System.exit(1);
        }
    }

    private static SortedSet<String> parts() {
        return Stream.of(ON_A_BANK, ON_A_LARGE_BANK)
                .flatMap(List::stream)
                .map(Measurement::part)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void run(Options options) throws Exception {
        Progress progress = new Progress(System.out);
        Report report = new Report();
        if (options.recordings().isPresent()) {
            Files.createDirectories(options.recordings().get());
        }
        Map<String, String> circumstances = new LinkedHashMap<>();
        if (options.chooses(ON_A_BANK)) {
            circumstances.putAll(
                    measure(options, progress, report, StartUp.measure(options, progress, report), ON_A_BANK));
        }
        if (options.chooses(ON_A_LARGE_BANK)) {
            measure(options, progress, report, Opened.with(options.ofALargeBank(), progress), ON_A_LARGE_BANK)
                    .forEach(circumstances::putIfAbsent);
        }
        ReportText text = new ReportText(report);
        progress.print("\n" + text.results() + text.whereItGoes());
        Files.createDirectories(options.report().getParent());
        Files.writeString(options.report(), text.document(circumstances));
        progress.say("The report is in " + options.report());
    }

    /** Measures on a bank, and closes it. */
    private static Map<String, String> measure(
            Options options, Progress progress, Report report, Opened bank, List<Measurement> parts) throws Exception {
        Map<String, Long> processes;
        Map<String, String> circumstances;
        try (bank;
                Rig rig = new Rig(options, progress, bank)) {
            processes = rig.processes().heads();
            Circumstances surroundings = new Circumstances(rig);
            for (Measurement measurement : parts) {
                if (options.chosen(measurement.part())) {
                    progress.say("(" + measurement.part() + ") " + measurement.title());
                    measurement.measure(rig, report);
                }
            }
            circumstances = surroundings.told();
        }
        if (options.recordings().isPresent()) {
            Recordings.name(options.recordings().get(), processes);
        }
        return circumstances;
    }
}
