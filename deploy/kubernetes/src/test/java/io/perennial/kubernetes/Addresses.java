package io.perennial.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a service connects to, as its settings say. */
final class Addresses {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:jdbc:)?(?:(\\w+)://)?([a-z0-9.-]+)(?::(\\d+))?(?:[/?].*)?");

    private final Bundle bundle;

    Addresses(Bundle bundle) {
        this.bundle = bundle;
    }

    /** Names of settings whose values are addresses that the service uses. */
    static List<String> settings(Service service, Map<String, String> told) {
        List<String> used = new ArrayList<>(
                List.of("quarkus.datasource.jdbc.url", "kafka.bootstrap.servers", "quarkus.oidc.auth-server-url"));
        service.asked().forEach(asked -> used.add("quarkus.rest-client." + asked + ".url"));
        if (told.getOrDefault("PERENNIAL_CONTACTS_CONNECTOR", "").equals("webhook")) {
            used.add("perennial.contacts.webhook.url");
        }
        if (told.getOrDefault("PERENNIAL_TRACING", "").equals("true")) {
            used.add("quarkus.otel.exporter.otlp.endpoint");
        }
        return used;
    }

    /** Who is at an address, as in "scoring-service:8083"; empty if there is nobody. */
    Optional<String> at(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String host = parts.group(2).replaceFirst("\\.perennial(\\.svc)?$", "");
        int port = parts.group(3) != null ? Integer.parseInt(parts.group(3)) : 443;
        return Stream.of(database(host, port), kafka(host, port), service(host, port), outside(host, port))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> database(String host, int port) {
        return host.endsWith("-rw") && port == 5432
                ? bundle.find("Cluster", host.substring(0, host.length() - 3)).map(one -> one.name() + ":" + port)
                : Optional.empty();
    }

    private Optional<String> kafka(String host, int port) {
        return bundle.all("Kafka")
                .filter(kafka -> host.equals(kafka.name() + "-kafka-bootstrap"))
                .filter(kafka ->
                        kafka.at("spec.kafka.listeners[].port").stream().anyMatch(one -> one.asInt() == port))
                .map(kafka -> kafka.name() + ":" + port)
                .findFirst();
    }

    private Optional<String> service(String host, int port) {
        return bundle.find("Service", host)
                .filter(service -> service.at("spec.ports[].port").stream()
                        .map(JsonNode::asInt)
                        .anyMatch(one -> one == port))
                .map(service -> host + ":" + port);
    }

    private static Optional<String> outside(String host, int port) {
        String[] names = host.split("\\.");
        if (names.length == 3 && names[2].equals("svc")) {
            return Optional.of(names[1] + ":" + port);
        }
        return names.length > 1 ? Optional.of("elsewhere:" + port) : Optional.empty();
    }
}
