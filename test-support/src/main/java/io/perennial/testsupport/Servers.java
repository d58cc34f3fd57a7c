package io.perennial.testsupport;

import io.perennial.embedded.Directories;
import io.perennial.embedded.LocalIssuer;
import io.perennial.embedded.LocalKafka;
import io.perennial.embedded.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The one PostgreSQL, the one Kafka and the one issuer of tokens of this JVM. Public only because {@link RealBank} reaches it through another loader. */
public final class Servers {

    private static final Map<String, Map<String, String>> SETTINGS = new HashMap<>();
    private static Servers running;

    private final LocalPostgres postgres;
    private final LocalKafka broker;
    private final LocalIssuer issuer;

    private Servers(LocalPostgres postgres, LocalKafka broker, LocalIssuer issuer) {
        this.postgres = postgres;
        this.broker = broker;
        this.issuer = issuer;
    }

    /** What an application sets to use them, with a database of this name. */
    public static synchronized Map<String, String> settings(String database) {
        if (running == null) {
            running = start();
        }
        return SETTINGS.computeIfAbsent(database, running::settingsFor);
    }

    private static Servers start() {
        Path directory = directory();
        CompletableFuture<LocalKafka> kafka = CompletableFuture.supplyAsync(() -> broker(directory.resolve("kafka")));
        LocalPostgres postgres = LocalPostgres.startUnsafeButFast(directory.resolve("postgres"), 0);
        LocalIssuer issuer = LocalIssuer.start(0, directory.resolve("issuer-key"), Staff.SERVICES, Staff.people());
        Servers servers = new Servers(postgres, kafka.join(), issuer);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(postgres, directory)));
        return servers;
    }

    private Map<String, String> settingsFor(String name) {
        Map<String, String> settings = new HashMap<>(postgres.database(name).settings());
        settings.putAll(Map.of(
                "kafka.bootstrap.servers", broker.bootstrapServers(),
                "quarkus.oidc.auth-server-url", issuer.address().toString(),
                // tests call as staff far more often than a person does
                "perennial.rate.per-second", "100000",
                "perennial.rate.at-once", "100000",
                "perennial.rate.tries-per-minute", "100000",
                "quarkus.log.category.\"kafka\".level", "WARN",
                "quarkus.log.category.\"org.apache.kafka\".level", "WARN",
                "quarkus.log.category.\"state.change.logger\".level", "WARN"));
        return settings;
    }

    // Kafka looks for its own classes with the thread's loader, which may be that of the application under test
    private static LocalKafka broker(Path directory) {
        Thread.currentThread().setContextClassLoader(Servers.class.getClassLoader());
        return LocalKafka.start(directory, 0);
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("perennial-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The broker just dies with the JVM: nobody asks for its data again. */
    private static void end(LocalPostgres postgres, Path directory) {
        postgres.crash();
        try {
            Directories.delete(directory);
        } catch (IOException e) {
            // the broker still writes; what is left lies in the system's temporary directory
            directory.toFile().deleteOnExit();
        }
    }
}
