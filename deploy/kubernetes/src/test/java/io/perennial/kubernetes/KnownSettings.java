package io.perennial.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** What a service can be told when it starts: by Quarkus' own description of its extensions, Kafka's clients, and our sources. */
final class KnownSettings {

    /** Where a name of the operator's choice stands, as that of a second data source. */
    private static final Pattern CHOSEN = Pattern.compile("\"[a-z-]+\"");

    private static final Set<String> RUNTIME = Set.of("RUN_TIME");
    private static final Set<String> OTHERS = Set.of("smallrye.config.source.file.locations", "config_ordinal");

    private final Set<String> names = new TreeSet<>(OTHERS);
    private final List<Pattern> patterns;

    private KnownSettings(Set<String> own) {
        names.addAll(own);
        Stream.concat(ProducerConfig.configNames().stream(), ConsumerConfig.configNames().stream())
                .forEach(name -> names.add("kafka." + name));
        quarkus().filter(name -> !CHOSEN.matcher(name).find()).forEach(names::add);
        patterns = Stream.concat(quarkus(), own.stream())
                .filter(name -> CHOSEN.matcher(name).find())
                .map(KnownSettings::pattern)
                .toList();
    }

    static KnownSettings of(Service service) {
        return new KnownSettings(OwnSettings.of(service));
    }

    /** Whether there is a setting of that very name. */
    boolean know(String name) {
        return names.contains(name)
                || patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    /** Whether an environment variable is read as a setting. */
    boolean knowVariable(String variable) {
        return names.stream().anyMatch(name -> variable(name).equals(variable))
                || patterns.stream().anyMatch(pattern -> Pattern.compile(
                                variable(pattern.pattern().replace("\\.", ".").replace("[^.]+", "CHOSEN"))
                                        .replace("CHOSEN", "[A-Z0-9_]+"))
                        .matcher(variable)
                        .matches());
    }

    static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Pattern pattern(String name) {
        return Pattern.compile(CHOSEN.matcher(name.replace(".", "\\.")).replaceAll("[^.]+"));
    }

    private static Stream<String> quarkus() {
        try {
            return Collections.list(KnownSettings.class
                            .getClassLoader()
                            .getResources("META-INF/quarkus-config-doc/quarkus-config-model.json"))
                    .stream()
                    .map(KnownSettings::read)
                    .flatMap(model -> model.findParents("path").stream())
                    .filter(item -> RUNTIME.contains(item.path("phase").asText()))
                    .flatMap(item -> item.findValues("property").stream())
                    .map(JsonNode::asText)
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(URL model) {
        try {
            return new ObjectMapper().readTree(model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
