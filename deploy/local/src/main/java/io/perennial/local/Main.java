package io.perennial.local;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code ./mvnw -Plocal}: the whole bank on this machine, until Ctrl-C. */
public final class Main {

    /** Kafka's clients tell each of their steps; held here because a logger that nobody holds forgets its level. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private final Optional<Scenario> scenario;
    private final Settings settings;
    private final Progress progress = new Progress(System.out);
    private final LocalBank bank;

    private Main(Settings given) {
        this.scenario = Scenarios.chosen(given);
        this.settings = scenario.flatMap(played -> played.businessDate(given))
                .map(given::on)
                .orElse(given);
        this.bank = new LocalBank(settings, progress);
    }

    /** Settings are system properties, see {@link Setting}. Ends with 1 and a reason if it cannot do what it should. */
    public static void main(String[] arguments) {
        KAFKA.setLevel(Level.WARNING);
        Settings settings = new Settings(System.getProperties());
        if (settings.flag(Setting.HELP)) {
            System.out.println(Settings.help());
            return;
        }
        Optional<String> trouble = run(settings);
        if (trouble.isPresent()) {
            System.err.println("\n" + trouble.get());
            // an exception would make Maven bury the reason under its own
            System.exit(1);
        }
    }

    /** What went wrong, if anything did. */
    private static Optional<String> run(Settings settings) {
        try {
            return new Main(settings).run();
        } catch (Refused e) {
            return Optional.of(e.getMessage());
        } catch (Exception e) {
            e.printStackTrace();
            return Optional.of("It does not run: " + e.getMessage());
        }
    }

    private Optional<String> run() throws Exception {
        Thread atCtrlC = new Thread(this::stop, "stop");
        Runtime.getRuntime().addShutdownHook(atCtrlC);
        try {
            return live();
        } finally {
            if (bank.stopping()) {
                // the JVM ends as soon as everything has stopped, and what ended meanwhile was told to
                new CountDownLatch(1).await();
            }
            stop();
            Runtime.getRuntime().removeShutdownHook(atCtrlC);
        }
    }

    private Optional<String> live() throws Exception {
        Bank running = bank.start();
        progress.print(Welcome.to(running));
        if (settings.flag(Setting.OBSERVE)) {
            new Observers(settings, System.getenv("PATH")).begin(progress).ifPresent(bank::take);
        }
        Optional<String> missing = scenario.isPresent() ? play(scenario.get(), running) : Optional.empty();
        if (settings.headless()) {
            return missing;
        }
        missing.ifPresent(progress::print);
        progress.say("It runs until Ctrl-C and keeps its data in " + settings.data());
        return Optional.of(bank.awaitTrouble().getMessage());
    }

    private static Optional<String> play(Scenario scenario, Bank running) throws Exception {
        try {
            scenario.play(running);
            return Optional.empty();
        } catch (Scenario.Unexpected e) {
            return Optional.of("Missing: " + e.getMessage());
        }
    }

    private void stop() {
        progress.say("Stopping everything");
        bank.close();
        progress.say("Stopped");
    }
}
