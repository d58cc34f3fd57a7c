package io.perennial.bench;

import io.perennial.local.LocalBank;
import io.perennial.local.Progress;
import java.nio.file.Files;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code ./mvnw -Pbench}: measures what the whole bank on this machine costs, and writes a report. */
public final class Main {

    /** Held here because a logger that nobody holds forgets its level. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private static final List<Measurement> ALL = List.of(new WholeLoop(), new SinglePosts(), new Latency());

    private Main() {}

    /** Options are system properties, see {@link Option}. */
    public static void main(String[] arguments) {
        KAFKA.setLevel(Level.SEVERE);
        Options options = new Options(System.getProperties());
        if (options.asksForHelp()) {
            System.out.println(Options.help());
            return;
        }
        try {
            run(options);
        } catch (Exception e) {
            e.printStackTrace();
            // an exception would make Maven bury the reason under its own
            System.exit(1);
        }
    }

    private static void run(Options options) throws Exception {
        Progress progress = new Progress(System.out);
        Report report = new Report();
        try (LocalBank local = new LocalBank(options.anew(), progress)) {
            Thread atCtrlC = new Thread(local::close, "stop");
            Runtime.getRuntime().addShutdownHook(atCtrlC);
            try (Rig rig = new Rig(options, progress, local, local.start())) {
                report.memory(Memory.of(rig.processes()), "after start");
                for (Measurement measurement : ALL) {
                    if (options.chosen(measurement.part())) {
                        progress.say("(" + measurement.part() + ") " + measurement.title());
                        measurement.measure(rig, report);
                    }
                }
            }
            Runtime.getRuntime().removeShutdownHook(atCtrlC);
        }
        progress.print("\n" + report.text());
        Files.createDirectories(options.report().getParent());
        Files.writeString(options.report(), report.text());
        progress.say("The report is in " + options.report());
    }
}
