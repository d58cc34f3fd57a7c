package io.perennial.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Ports are those that services listen to, and whoever names one means one that there is. */
final class Ports implements Check {

    private static final List<String> PROBES = List.of("startupProbe", "readinessProbe", "livenessProbe");

    @Override
    public List<String> problems(Bundle bundle) {
        List<String> problems = new ArrayList<>();
        Service.all().forEach(service -> {
            Manifest deployment = bundle.deployment(service);
            Map<String, Integer> wanted = Map.of("http", service.port(), "management", service.managementPort());
            Map<String, Integer> open = open(deployment);
            if (!open.equals(wanted)) {
                problems.add("%s opens %s, the program listens to %s".formatted(deployment.title(), open, wanted));
            }
            probes(deployment, problems);
        });
        bundle.all("Service").forEach(service -> service(bundle, service, problems));
        bundle.all("Ingress").forEach(ingress -> ingress(bundle, ingress, problems));
        bundle.all("PodMonitor").forEach(monitor -> monitor(bundle, monitor, problems));
        return problems;
    }

    /** The ports of a Deployment's containers by their names. */
    static Map<String, Integer> open(Manifest deployment) {
        Map<String, Integer> open = new TreeMap<>();
        deployment
                .at("spec.template.spec.containers[].ports[]")
                .forEach(port -> open.put(
                        port.path("name").asText(), port.path("containerPort").asInt()));
        return open;
    }

    private static void probes(Manifest deployment, List<String> problems) {
        for (String probe : PROBES) {
            JsonNode asked = deployment.one("spec.template.spec.containers[]." + probe + ".httpGet");
            if (!asked.path("port").asText().equals("management")
                    || !asked.path("path").asText().startsWith("/q/health/")) {
                problems.add("%s: the %s asks %s; health is told at the management port"
                        .formatted(deployment.title(), probe, asked));
            }
        }
    }

    private static void service(Bundle bundle, Manifest service, List<String> problems) {
        Map<String, String> selector = Manifest.labels(service.one("spec.selector"));
        List<Manifest> served = bundle.all("Deployment")
                .filter(deployment -> Manifest.labels(deployment.one("spec.template.metadata.labels"))
                        .entrySet()
                        .containsAll(selector.entrySet()))
                .toList();
        if (served.size() != 1) {
            problems.add("%s selects the pods of %d Deployments".formatted(service.title(), served.size()));
            return;
        }
        Map<String, Integer> open = open(served.get(0));
        for (JsonNode port : service.at("spec.ports[]")) {
            Integer target = open.get(port.path("targetPort").asText());
            if (target == null || target != port.path("port").asInt()) {
                problems.add("%s: port %s leads to %s, open are %s"
                        .formatted(service.title(), port.path("port"), port.path("targetPort"), open));
            }
        }
    }

    private static void ingress(Bundle bundle, Manifest ingress, List<String> problems) {
        for (JsonNode backend : ingress.at("spec.rules[].http.paths[].backend.service")) {
            boolean there = bundle.find("Service", backend.path("name").asText()).stream()
                    .flatMap(service -> service.at("spec.ports[].name").stream())
                    .anyMatch(name -> name.equals(backend.path("port").path("name")));
            if (!there) {
                problems.add("%s leads to %s, which is no port of a Service".formatted(ingress.title(), backend));
            }
        }
    }

    private static void monitor(Bundle bundle, Manifest monitor, List<String> problems) {
        Selector selector = new Selector(monitor.one("spec.selector"));
        bundle.all("Deployment")
                .filter(deployment ->
                        selector.selects(Manifest.labels(deployment.one("spec.template.metadata.labels"))))
                .forEach(deployment -> monitor.at("spec.podMetricsEndpoints[].port").stream()
                        .filter(port -> !open(deployment).containsKey(port.asText()))
                        .forEach(port -> problems.add("%s asks %s for its port %s, which it has not"
                                .formatted(monitor.title(), deployment.name(), port))));
    }
}
