package io.perennial.local;

import io.perennial.embedded.Database;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What a service is told, as a file that Quarkus reads from the directory it runs in: so that one can look at it, and run the
 * service by hand with the same settings.
 */
final class ServiceSettings {

    private final Settings settings;
    private final String kafka;
    private final DataDirectory.Keys keys;
    private final URI issuer;

    ServiceSettings(Settings settings, String kafka, DataDirectory.Keys keys, URI issuer) {
        this.settings = settings;
        this.kafka = kafka;
        this.keys = keys;
        this.issuer = issuer;
    }

    void write(Service service, Database database, Path directory) throws IOException {
        StringWriter text = new StringWriter();
        of(service, database).store(text, service.module() + " on this machine; written anew at each start");
        Path file = Files.createDirectories(directory.resolve("config")).resolve("application.properties");
        DataDirectory.writeSecret(file, text.toString());
    }

    private Properties of(Service service, Database database) {
        Properties told = new Properties();
        told.setProperty("quarkus.http.host", "127.0.0.1");
        told.setProperty("quarkus.http.port", String.valueOf(settings.port(service.port())));
        told.setProperty("quarkus.management.host", "127.0.0.1");
        told.setProperty("quarkus.management.port", String.valueOf(settings.port(service.managementPort())));
        told.putAll(database.settings());
        told.setProperty("kafka.bootstrap.servers", kafka);
        told.setProperty("quarkus.oidc.auth-server-url", issuer.toString());
        told.setProperty("perennial.secret", keys.secret());
        settings.optional(Setting.BUSINESS_DATE).ifPresent(day -> told.setProperty("perennial.business-date", day));
        settings.optional(Setting.TRACING).ifPresent(collector -> tracedTo(told, collector));
        settings.batch().ifPresent(size -> takenAtOnce(told, size));
        if (service == Service.CUSTOMER || service == Service.INTERACTION) {
            told.setProperty("perennial.identifier-key", keys.identifier());
        }
        if (service != Service.SCORING) {
            told.setProperty("perennial.vault.master-keys.1", keys.vault());
        }
        if (service == Service.CUSTOMER) {
            addressesOfTheOthers(told);
        }
        return told;
    }

    private static void tracedTo(Properties told, String collector) {
        told.setProperty("perennial.tracing", "true");
        told.setProperty("quarkus.otel.exporter.otlp.endpoint", collector);
    }

    private static void takenAtOnce(Properties told, int size) {
        told.setProperty("mp.messaging.connector.smallrye-kafka.max.poll.records", String.valueOf(size));
        told.setProperty("perennial.ndjson-batch", String.valueOf(size));
    }

    /** The view of a whole customer is put together from all four. */
    private void addressesOfTheOthers(Properties told) {
        for (Service other : Service.values()) {
            if (other != Service.CUSTOMER) {
                told.setProperty(
                        "quarkus.rest-client." + other.module() + ".url",
                        "http://127.0.0.1:" + settings.port(other.port()));
            }
        }
    }
}
