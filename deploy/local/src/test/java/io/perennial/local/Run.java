package io.perennial.local;

import static org.awaitility.Awaitility.await;

import io.perennial.embedded.IssuedTokens;
import io.perennial.embedded.Ports;
import io.perennial.local.bank.Services;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The command as a process of its own. */
final class Run implements AutoCloseable {

    private final Settings settings;
    private final Process process;
    private final Path output;

    private Run(Settings settings, Process process, Path output) {
        this.settings = settings;
        this.process = process;
        this.output = output;
    }

    /** Starts it, and waits until the bank is open. */
    static Run open(Properties settings, Path output) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Run run = new Run(new Settings(settings), process, output);
        await().atMost(Duration.ofSeconds(150)).until(() -> run.hasSaid("runs until Ctrl-C"));
        return run;
    }

    boolean hasSaid(String words) throws IOException {
        return Files.readString(output).contains(words);
    }

    Services services() {
        return new Services(
                address(Setting.CUSTOMER_PORT),
                address(Setting.INTERACTION_PORT),
                address(Setting.SCORING_PORT),
                address(Setting.LIFECYCLE_PORT),
                new IssuedTokens(address(Setting.ISSUER_PORT)),
                DemoStaff.CORE_BANKING);
    }

    private URI address(Setting port) {
        return URI.create("http://127.0.0.1:" + settings.port(port));
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /**
     * Asks it to end; answers whether it has after at most 90 s. By SIGTERM, which goes the same way as Ctrl-C: a JVM leaves SIGINT
     * ignored if whoever started it did, as shells do for what runs in the background.
     */
    boolean endsWhenAsked() throws InterruptedException {
        process.destroy();
        return process.waitFor(90, TimeUnit.SECONDS);
    }

    boolean nobodyIsLeft() {
        return Settings.ports().stream().noneMatch(port -> Ports.isTaken(settings.number(port, 0)));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
