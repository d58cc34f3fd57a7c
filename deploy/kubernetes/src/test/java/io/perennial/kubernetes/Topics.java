package io.perennial.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.contract.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Topics are those of the contract, rights those of the table, and who is scaled by a topic's lag hears it. */
final class Topics implements Check {

    private static final Set<String> TOPICS =
            Stream.of(Topic.values()).map(Topic::wireName).collect(Collectors.toSet());

    @Override
    public List<String> problems(Bundle bundle) {
        List<String> problems = new ArrayList<>();
        topics(bundle, problems);
        rights(bundle, problems);
        Service.all().forEach(service -> scaling(bundle, service, problems));
        return problems;
    }

    private static void topics(Bundle bundle, List<String> problems) {
        Set<String> made = bundle.all("KafkaTopic").map(Manifest::name).collect(Collectors.toSet());
        if (!made.equals(TOPICS)) {
            problems.add("topics are " + new TreeSet<>(made) + ", events go to " + new TreeSet<>(TOPICS));
        }
        int brokers = bundle.all("KafkaNodePool")
                .filter(pool -> pool.one("spec.roles").toString().contains("\"broker\""))
                .mapToInt(pool -> pool.one("spec.replicas").asInt())
                .sum();
        bundle.all("KafkaTopic").forEach(topic -> {
            int replicas = topic.one("spec.replicas").asInt();
            int inSync = topic.one("spec.config").path("min.insync.replicas").asInt();
            if (topic.one("spec.partitions").asInt() != Topic.PARTITIONS) {
                problems.add(topic.title() + " has not " + Topic.PARTITIONS + " partitions");
            }
            // one broker less must not stop the bank, where there is more than one
            if (replicas > brokers || (replicas > 1 ? inSync != replicas - 1 : inSync != 1)) {
                problems.add("%s has %d copies, %d in sync, on %d brokers"
                        .formatted(topic.title(), replicas, inSync, brokers));
            }
        });
    }

    private static void rights(Bundle bundle, List<String> problems) {
        Set<String> table = Service.read(Places.REPOSITORY.resolve("deploy/tls/acls.csv"))
                .lines()
                .skip(1)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> given = bundle.all("KafkaUser")
                .flatMap(user -> user.at("spec.authorization.acls[]").stream()
                        .flatMap(right -> Manifest.at(right, "operations[]").stream()
                                .map(operation -> String.join(
                                        ",",
                                        user.name(),
                                        operation.asText().toLowerCase(Locale.ROOT),
                                        right.at("/resource/type").asText(),
                                        right.at("/resource/name").asText()))))
                .collect(Collectors.toCollection(TreeSet::new));
        difference(given, table).forEach(right -> problems.add("no row of acls.csv gives the right " + right));
        difference(table, given).forEach(right -> problems.add("no KafkaUser has the right " + right));
        Service.all().forEach(service -> {
            Set<String> readable = table.stream()
                    .filter(row -> row.startsWith(service.module() + ",read,topic,"))
                    .map(row -> row.substring(row.lastIndexOf(',') + 1))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!readable.equals(service.heard())) {
                problems.add("%s may read %s and hears %s".formatted(service.module(), readable, service.heard()));
            }
        });
    }

    private static void scaling(Bundle bundle, Service service, List<String> problems) {
        bundle.find("ScaledObject", service.module()).ifPresent(scaled -> {
            Set<String> watched = new TreeSet<>();
            for (JsonNode trigger : scaled.at("spec.triggers[]")) {
                if (trigger.path("type").asText().equals("kafka")) {
                    watched.add(trigger.at("/metadata/topic").asText());
                    if (!trigger.at("/metadata/consumerGroup").asText().equals(service.module())) {
                        problems.add("%s looks at the group %s; the service hears as %s"
                                .formatted(scaled.title(), trigger.at("/metadata/consumerGroup"), service.module()));
                    }
                }
            }
            if (!watched.equals(service.heard())) {
                problems.add(
                        "%s looks at %s, the service hears %s".formatted(scaled.title(), watched, service.heard()));
            }
            if (!scaled.text("spec.scaleTargetRef.name").equals(service.module())) {
                problems.add(scaled.title() + " scales something else");
            }
        });
    }

    private static Set<String> difference(Set<String> all, Set<String> without) {
        return all.stream().filter(one -> !without.contains(one)).collect(Collectors.toCollection(TreeSet::new));
    }
}
