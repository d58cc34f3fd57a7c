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

    private static final Set<String> OTHERS = Set.of("smallrye.config.source.file.locations", "config_ordinal");
    private static final Set<String> QUARKUS = quarkus();

    private final Set<String> names = new TreeSet<>(OTHERS);
    private final Set<String> variables;
    private final List<Pattern> namePatterns;
    private final List<Pattern> variablePatterns;

    private KnownSettings(Set<String> own) {
        names.addAll(own);
        Stream.concat(ProducerConfig.configNames().stream(), ConsumerConfig.configNames().stream())
                .forEach(name -> names.add("kafka." + name));
        names.addAll(QUARKUS);
        List<String> open =
                names.stream().filter(name -> CHOSEN.matcher(name).find()).toList();
        open.forEach(names::remove);
        variables = names.stream().map(KnownSettings::variable).collect(Collectors.toSet());
        namePatterns = open.stream()
                .map(name ->
                        Pattern.compile(CHOSEN.matcher(name.replace(".", "\\.")).replaceAll("[^.]+")))
                .toList();
        variablePatterns = open.stream()
                .map(name -> Pattern.compile(
                        variable(CHOSEN.matcher(name).replaceAll("chosen")).replace("CHOSEN", "[A-Z0-9_]+")))
                .toList();
    }

    static KnownSettings of(Service service) {
        return new KnownSettings(OwnSettings.of(service));
    }

    /** Whether there is a setting of that very name. */
    boolean know(String name) {
        return names.contains(name) || matchOne(namePatterns, name);
    }

    /** Whether an environment variable is read as a setting. */
    boolean knowVariable(String variable) {
        return variables.contains(variable) || matchOne(variablePatterns, variable);
    }

    static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static boolean matchOne(List<Pattern> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }

    private static Set<String> quarkus() {
        try {
            return Collections.list(KnownSettings.class
                            .getClassLoader()
                            .getResources("META-INF/quarkus-config-doc/quarkus-config-model.json"))
                    .stream()
                    .map(KnownSettings::read)
                    .flatMap(model -> model.findParents("path").stream())
                    .filter(item -> item.path("phase").asText().equals("RUN_TIME"))
                    .flatMap(item -> item.findValues("property").stream())
                    .map(JsonNode::asText)
                    .collect(Collectors.toCollection(TreeSet::new));
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
