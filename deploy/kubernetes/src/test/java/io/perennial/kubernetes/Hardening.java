package io.perennial.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pods are as narrow as Pod Security "restricted" wants them, have the memory that was measured, and the time to stop in order. */
final class Hardening implements Check {

    /** The row of the report: what a service has in memory after it was busy. */
    private static final String MEASURED = "(?m)^\\| after whole loop, fed by bank-events \\| %s +\\| (\\d+) +\\|$";

    private static final Pattern MEBIBYTES = Pattern.compile("(\\d+)Mi");
    private static final Pattern HEAP = Pattern.compile("-Xmx(\\d+)m");

    /** The heap with which the benchmark measures, in MiB. */
    private static final int HEAP_MEASURED = 160;

    /** What relay and producer may take for the events under way: perennial.relay.patience, and the producer's two seconds. */
    private static final Duration EVENTS_UNDER_WAY = Duration.ofSeconds(7);

    private static final Map<String, String> POD = Map.of(
            "automountServiceAccountToken", "false",
            "enableServiceLinks", "false",
            "securityContext.runAsNonRoot", "true",
            "securityContext.seccompProfile.type", "RuntimeDefault");

    private static final Map<String, String> CONTAINER = Map.of(
            "securityContext.allowPrivilegeEscalation", "false",
            "securityContext.readOnlyRootFilesystem", "true",
            "securityContext.capabilities.drop[]", "ALL");

    @Override
    public List<String> problems(Bundle bundle) {
        List<String> problems = new ArrayList<>();
        if (!bundle.one("Namespace", Node.OURS)
                .one("metadata.labels")
                .path("pod-security.kubernetes.io/enforce")
                .asText()
                .equals("restricted")) {
            problems.add("the namespace does not enforce restricted");
        }
        Service.all().forEach(service -> Settings.pods(bundle, service).forEach(workload -> {
            JsonNode pod = workload.one("spec.template.spec");
            wanted(workload, pod, POD, problems);
            pod.path("containers").forEach(container -> {
                wanted(workload, container, CONTAINER, problems);
                memory(bundle, service, workload, container, problems);
            });
        }));
        Service.all().forEach(service -> {
            start(bundle, bundle.deployment(service), problems);
            stop(bundle, bundle.deployment(service), problems);
        });
        return problems;
    }

    private static void wanted(Manifest workload, JsonNode from, Map<String, String> wanted, List<String> problems) {
        wanted.forEach((path, value) -> {
            List<JsonNode> found = Manifest.at(from, path);
            if (found.isEmpty() || !found.stream().allMatch(one -> one.asText().equals(value))) {
                problems.add("%s: %s is not %s".formatted(workload.title(), path, value));
            }
        });
    }

    private static void memory(
            Bundle bundle, Service service, Manifest workload, JsonNode container, List<String> problems) {
        int measured = first(
                Pattern.compile(MEASURED.formatted(service.module())),
                Service.read(Places.REPOSITORY.resolve("docs/benchmarks.md")));
        int asked = first(MEBIBYTES, container.at("/resources/requests/memory").asText());
        int most = first(MEBIBYTES, container.at("/resources/limits/memory").asText());
        int heap = first(HEAP, Settings.told(bundle, workload).get("JAVA_TOOL_OPTIONS"));
        if (asked < measured * 1.2) {
            problems.add("%s asks for %d MiB; %d were measured, and a fifth is to spare"
                    .formatted(workload.title(), asked, measured));
        }
        if (most < (measured - HEAP_MEASURED + heap) * 1.2) {
            problems.add("%s may have %d MiB, too little for a heap of %d".formatted(workload.title(), most, heap));
        }
    }

    /** Who waits for a database is not taken for somebody who hangs. */
    private static void start(Bundle bundle, Manifest deployment, List<String> problems) {
        JsonNode probe = deployment.one("spec.template.spec.containers[].startupProbe");
        int patience = probe.path("failureThreshold").asInt()
                * probe.path("periodSeconds").asInt();
        int wait = Integer.parseInt(
                Settings.told(bundle, deployment).getOrDefault("QUARKUS_FLYWAY_CONNECT_RETRIES", "30"));
        if (patience < wait + 60) {
            problems.add("%s waits %d s for its database, and is ended after %d"
                    .formatted(deployment.title(), wait, patience));
        }
    }

    private static void stop(Bundle bundle, Manifest deployment, List<String> problems) {
        Duration routes = Duration.ofSeconds(deployment
                .one("spec.template.spec.containers[].lifecycle.preStop.sleep.seconds")
                .asInt());
        Duration calls =
                Duration.parse("PT" + Settings.told(bundle, deployment).getOrDefault("QUARKUS_SHUTDOWN_TIMEOUT", "0S"));
        Duration needed = routes.plus(calls).plus(EVENTS_UNDER_WAY);
        Duration given = Duration.ofSeconds(deployment
                .one("spec.template.spec.terminationGracePeriodSeconds")
                .asInt());
        if (routes.isZero() || calls.isZero() || given.compareTo(needed) < 0) {
            problems.add("%s is killed after %s; routes take %s, calls %s, events %s"
                    .formatted(deployment.title(), given, routes, calls, EVENTS_UNDER_WAY));
        }
    }

    private static int first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return Integer.parseInt(matcher.group(1));
    }
}
