package io.perennial.local.journey;

import static io.perennial.local.journey.RunningBank.soon;

import io.perennial.embedded.Ports;
import io.perennial.local.Service;
import io.perennial.local.bank.Services.Unreachable;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/** Another process of a service, on another port, with the same broker. */
final class Replica implements AutoCloseable {

    private static final String SETTINGS = "config/application.properties";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final URI address;

    private Replica(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts one with the database of the first, and waits until it is ready. */
    static Replica ofInteractionService(RunningBank bank) throws IOException {
        return start(bank, Service.INTERACTION, bank.data().resolve(Service.INTERACTION.module()));
    }

    /** Starts one that knows nothing: with a database of its own it hears all topics from their beginning, and tells nothing. */
    static Replica thatHearsAllAnew(RunningBank bank, Service service) throws IOException {
        Properties told = new Properties();
        try (Reader first =
                Files.newBufferedReader(bank.data().resolve(service.module()).resolve(SETTINGS))) {
            told.load(first);
        }
        told.putAll(bank.database(service.database() + "_again").settings());
        told.setProperty("mp.messaging.connector.smallrye-kafka.group.id", service.module() + "-again");
        told.setProperty("perennial.relay.enabled", "false");
        Path directory = again(bank).resolve(service.module());
        Files.createDirectories(directory.resolve(SETTINGS).getParent());
        try (Writer file = Files.newBufferedWriter(directory.resolve(SETTINGS))) {
            told.store(file, null);
        }
        return start(bank, service, directory);
    }

    /** Where those that know nothing have their directories. */
    static Path again(RunningBank bank) {
        return bank.data().resolve("again");
    }

    private static Replica start(RunningBank bank, Service service, Path directory) throws IOException {
        int port = Ports.free();
        URI management = URI.create("http://127.0.0.1:" + Ports.free());
        Path program = bank.repository().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-jar",
                program.toString());
        // its settings stand where it runs; what the environment says goes before them
        java.directory(directory.toFile());
        java.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        java.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(management.getPort()));
        Replica replica = new Replica(
                java.redirectErrorStream(true)
                        .redirectOutput(directory.resolve("second.log").toFile())
                        .start(),
                URI.create("http://127.0.0.1:" + port));
        try {
            replica.awaitReady(bank, management, directory.resolve("second.log"));
        } catch (RuntimeException e) {
            replica.close();
            throw e;
        }
        return replica;
    }

    private void awaitReady(RunningBank bank, URI management, Path log) {
        soon().atMost(PATIENCE).ignoreExceptionsInstanceOf(Unreachable.class).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(Files.readString(log));
            }
            return bank.services().text(management, "/q/health/ready").contains("UP");
        });
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
