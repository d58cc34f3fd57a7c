package io.perennial.faults.bank;

import io.perennial.embedded.Database;
import io.perennial.local.Service;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What an instance is told, as a file in the directory that it runs in. */
final class InstanceSettings {

    private static final Map<Service, List<String>> HEARS = Map.of(
            Service.CUSTOMER, List.of("bank-events", "score-events", "lifecycle-events"),
            Service.INTERACTION, List.of("bank-events", "customer-events", "lifecycle-events"),
            Service.SCORING, List.of("customer-events", "interaction-events"),
            Service.LIFECYCLE, List.of("score-events", "interaction-events", "customer-events"));

    private final Properties told = new Properties();

    InstanceSettings(String name, Service service, int port, int managementPort, LocalDate businessDate) {
        told.setProperty("quarkus.http.host", "127.0.0.1");
        told.setProperty("quarkus.http.port", String.valueOf(port));
        told.setProperty("quarkus.management.host", "127.0.0.1");
        told.setProperty("quarkus.management.port", String.valueOf(managementPort));
        told.setProperty("perennial.business-date", businessDate.toString());
        told.setProperty("perennial.secret", "55".repeat(32));
        told.setProperty("perennial.identifier-key", "66".repeat(32));
        told.setProperty("perennial.vault.master-keys.1", "77".repeat(32));
        // who comes back under the same name gets the same partitions, without waiting for the death of whom they were
        HEARS.get(service)
                .forEach(topic ->
                        told.setProperty("mp.messaging.incoming." + topic + ".group.instance.id", name + "-" + topic));
    }

    /** The topics that a service hears, in the consumer group of its module's name. */
    static List<String> heardBy(Service service) {
        return HEARS.get(service);
    }

    InstanceSettings with(Database database, int proxyPort) {
        String name = database.owner().user();
        told.putAll(database.at("jdbc:postgresql://127.0.0.1:" + proxyPort + "/" + name + "?sslmode=disable")
                .settings());
        return this;
    }

    InstanceSettings believing(URI issuer) {
        told.setProperty("quarkus.oidc.auth-server-url", issuer.toString());
        return this;
    }

    InstanceSettings withBroker(int proxyPort) {
        told.setProperty("kafka.bootstrap.servers", "127.0.0.1:" + proxyPort);
        return this;
    }

    void write(Path directory) throws IOException {
        Path config = Files.createDirectories(directory.resolve("config"));
        try (Writer out = Files.newBufferedWriter(config.resolve("application.properties"))) {
            told.store(out, null);
        }
    }
}
