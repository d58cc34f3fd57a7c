package io.perennial.bench;

import io.perennial.local.Progress;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** {@code ./mvnw -Pbench}: measures what the whole bank on this machine costs, and writes a report. */
public final class Main {

    /** A backlog comes first: 720,000 events later what follows is compiled, as in services that have run for days. */
    private static final List<Measurement> ALL = List.of(
            new Backlog(),
            new WholeLoop(),
            new SinglePosts(),
            new BulkPosts(),
            new HotCustomer(),
            new Latency(),
            new Growth(),
            new NightlySweep());

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
        SortedSet<String> parts = new TreeSet<>(Set.of(StartUp.PART));
        ALL.forEach(measurement -> parts.add(measurement.part()));
        return parts;
    }

    private static void run(Options options) throws Exception {
        Progress progress = new Progress(System.out);
        Report report = new Report();
        if (options.recordings().isPresent()) {
            Files.createDirectories(options.recordings().get());
        }
        Map<String, Long> processes;
        Map<String, String> circumstances;
        try (Opened opened = StartUp.measure(options, progress, report);
                Rig rig = new Rig(options, progress, opened)) {
            processes = rig.processes().heads();
            Circumstances surroundings = new Circumstances(rig);
            report.memory("after start", Memory.of(rig.processes()));
            measure(rig, report);
            circumstances = surroundings.told();
        }
        if (options.recordings().isPresent()) {
            Recordings.name(options.recordings().get(), processes);
        }
        ReportText text = new ReportText(report);
        progress.print("\n" + text.results() + text.whereItGoes());
        Files.createDirectories(options.report().getParent());
        Files.writeString(options.report(), text.document(circumstances));
        progress.say("The report is in " + options.report());
    }

    private static void measure(Rig rig, Report report) throws Exception {
        for (Measurement measurement : ALL) {
            if (rig.options().chosen(measurement.part())) {
                rig.progress().say("(" + measurement.part() + ") " + measurement.title());
                measurement.measure(rig, report);
            }
        }
    }
}
