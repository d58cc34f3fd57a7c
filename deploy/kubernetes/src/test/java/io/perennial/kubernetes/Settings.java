package io.perennial.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What services are told is what they can be told, and what they are told is mounted is mounted. */
final class Settings implements Check {

    private static final String ROOT = "/etc/perennial/";

    private final Map<Service, KnownSettings> known = new TreeMap<>();

    Settings() {
        Service.all().forEach(service -> known.put(service, KnownSettings.of(service)));
    }

    @Override
    public List<String> problems(Bundle bundle) {
        List<String> problems = new ArrayList<>();
        Service.all().forEach(service -> pods(bundle, service).forEach(workload -> {
            told(bundle, workload).forEach((variable, value) -> {
                if (!variable.equals("JAVA_TOOL_OPTIONS") && !isKnown(service, workload, variable)) {
                    problems.add("%s is told %s, which is no setting that a start can change"
                            .formatted(workload.title(), variable));
                }
                notMounted(workload, value)
                        .forEach(path -> problems.add("%s is told by %s of %s, which is not mounted"
                                .formatted(workload.title(), variable, path)));
            });
            workload.at("spec.template.spec.volumes[].projected.sources[].secret.items[].path").stream()
                    .map(JsonNode::asText)
                    .filter(file -> file.matches("(quarkus|perennial|kafka)\\..*"))
                    .filter(file -> !known.get(service).know(file))
                    .forEach(file ->
                            problems.add("%s gets a secret %s, which is no setting".formatted(workload.title(), file)));
            if (!secretsAreFirst(bundle, workload)) {
                problems.add(workload.title() + ": passwords that are built in stand above its secrets");
            }
            if (!workload.at("spec.template.spec.containers[].env[].valueFrom.secretKeyRef").stream()
                    .allMatch(JsonNode::isMissingNode)) {
                problems.add(workload.title() + " has a secret in its environment; secrets are files");
            }
        }));
        return problems;
    }

    /** What is built in has 250, and without a number files have 100. */
    private static boolean secretsAreFirst(Bundle bundle, Manifest workload) {
        return workload.at("spec.template.spec.volumes[].projected.sources[].configMap").stream()
                .filter(file -> file.at("/items/0/path").asText().equals("config_ordinal"))
                .map(file -> bundle.one("ConfigMap", file.path("name").asText())
                        .one("data")
                        .path(file.at("/items/0/key").asText())
                        .asInt())
                .anyMatch(ordinal -> ordinal > 250);
    }

    /** What all are told need not concern all of them. */
    private boolean isKnown(Service service, Manifest workload, String variable) {
        boolean toldAlone = workload.at("spec.template.spec.containers[].env[].name").stream()
                .anyMatch(name -> name.asText().equals(variable));
        return toldAlone
                ? known.get(service).knowVariable(variable)
                : known.values().stream().anyMatch(one -> one.knowVariable(variable));
    }

    /** The Deployment of a service, and its migration. */
    static Stream<Manifest> pods(Bundle bundle, Service service) {
        return Stream.of(bundle.deployment(service), bundle.one("Job", service.database() + "-migration"));
    }

    /** The environment of a workload's container. */
    static Map<String, String> told(Bundle bundle, Manifest workload) {
        Map<String, String> told = new TreeMap<>();
        workload.at("spec.template.spec.containers[].envFrom[].configMapRef.name")
                .forEach(name -> bundle.one("ConfigMap", name.asText())
                        .tree()
                        .path("data")
                        .fields()
                        .forEachRemaining(entry ->
                                told.put(entry.getKey(), entry.getValue().asText())));
        workload.at("spec.template.spec.containers[].env[]")
                .forEach(one ->
                        told.put(one.path("name").asText(), one.path("value").asText()));
        return told;
    }

    private static List<String> notMounted(Manifest workload, String value) {
        List<String> paths = Stream.of(value.split("[=;,\\s]"))
                .filter(part -> part.startsWith(ROOT))
                .toList();
        // the migration is told where the keys for Kafka would be, and does not look
        boolean looks = workload.kind().equals("Deployment");
        return paths.stream()
                .filter(path -> looks || !path.startsWith(ROOT + "kafka/"))
                .filter(path -> !mounted(workload).contains(path))
                .toList();
    }

    private static TreeSet<String> mounted(Manifest workload) {
        TreeSet<String> mounted = new TreeSet<>();
        for (JsonNode mount : workload.at("spec.template.spec.containers[].volumeMounts[]")) {
            String path = mount.path("mountPath").asText();
            mounted.add(path);
            for (JsonNode volume : workload.at("spec.template.spec.volumes[]")) {
                if (volume.path("name").equals(mount.path("name"))) {
                    volume.findValues("path").forEach(file -> mounted.add(path + "/" + file.asText()));
                    // all of it, whose keys we do not see here
                    if (volume.path("configMap").has("name")) {
                        mounted.add(path + "/ca.crt");
                    }
                }
            }
        }
        return mounted;
    }
}
