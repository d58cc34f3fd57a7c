package io.perennial.local.journey;

import static io.perennial.local.journey.RunningBank.soon;

import io.perennial.embedded.Ports;
import io.perennial.local.Service;
import io.perennial.local.bank.Services.Unreachable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** A second process of a service, on another port, with the same database and the same broker. */
final class Replica implements AutoCloseable {

    private final Process process;
    private final URI address;

    private Replica(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts one, and waits until it is ready. */
    static Replica ofInteractionService(RunningBank bank) throws IOException {
        int port = Ports.free();
        Path program =
                bank.repository().resolve(Service.INTERACTION.module()).resolve("target/quarkus-app/quarkus-run.jar");
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-jar",
                program.toString());
        // its settings stand where the first one runs; what the environment says goes before them
        java.directory(bank.data().resolve(Service.INTERACTION.module()).toFile());
        java.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        Replica replica = new Replica(
                java.redirectErrorStream(true)
                        .redirectOutput(bank.data().resolve("second.log").toFile())
                        .start(),
                URI.create("http://127.0.0.1:" + port));
        soon().ignoreExceptionsInstanceOf(Unreachable.class)
                .until(() ->
                        bank.services().text(replica.address, "/q/health/ready").contains("UP"));
        return replica;
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
