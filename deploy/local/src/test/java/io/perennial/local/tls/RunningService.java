package io.perennial.local.tls;

import static org.awaitility.Awaitility.await;

import io.perennial.embedded.Ports;
import io.perennial.local.Child;
import io.perennial.local.OwnSettings;
import io.perennial.local.Service;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** One packaged service as a process, told everything by its settings. */
final class RunningService implements AutoCloseable {

    private static final List<String> OPTIONS = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Child process;

    private RunningService(Child process) {
        this.process = process;
    }

    /** Starts it, and waits until it is ready. */
    static RunningService start(Service service, Path directory, Map<String, String> settings) throws IOException {
        int port = Ports.free();
        int managementPort = Ports.free();
        Properties told = new Properties();
        told.putAll(settings);
        told.setProperty("quarkus.http.host", "127.0.0.1");
        told.setProperty("quarkus.http.port", String.valueOf(port));
        told.setProperty("quarkus.management.host", "127.0.0.1");
        told.setProperty("quarkus.management.port", String.valueOf(managementPort));
        Path file = Files.createDirectories(directory.resolve("config")).resolve("application.properties");
        try (Writer out = Files.newBufferedWriter(file)) {
            told.store(out, null);
        }
        Child process = Child.start(
                service.module(),
                directory,
                directory.resolve("log"),
                OPTIONS,
                List.of(service.program(OwnSettings.repository()).toString()),
                List.of("io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        RunningService running = new RunningService(process);
        await().atMost(Duration.ofSeconds(150))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> running.isReady(managementPort));
        return running;
    }

    private boolean isReady(int managementPort) throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw process.failed("ended by itself");
        }
        HttpRequest question = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        return HttpClient.newHttpClient()
                        .send(question, BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }

    @Override
    public void close() {
        process.close();
    }
}
