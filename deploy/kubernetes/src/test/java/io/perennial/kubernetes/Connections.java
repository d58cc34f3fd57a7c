package io.perennial.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The network lets through exactly the connections that are really made. */
final class Connections implements Check {

    private static final String NAMES = "kube-system:53";

    @Override
    public List<String> problems(Bundle bundle) {
        List<String> problems = new ArrayList<>();
        Set<String> made = new TreeSet<>();
        Service.all().forEach(service -> {
            ofService(bundle, service, made, problems);
            ofDatabase(bundle, service.database() + "-database", made);
        });
        ofKafka(bundle, made);
        fromOutside(bundle, made);
        nobodyElse(bundle, problems);
        Set<String> allowed = new Policies(bundle).allowed();
        made.stream().filter(one -> !allowed.contains(one)).forEach(one -> problems.add("no policy lets " + one));
        allowed.stream()
                .filter(one -> !made.contains(one))
                .forEach(one -> problems.add("a policy lets " + one + " for nothing"));
        return problems;
    }

    /** Also pods that no policy knows yet. */
    private static void nobodyElse(Bundle bundle, List<String> problems) {
        JsonNode spec = bundle.one("NetworkPolicy", "nobody").one("spec");
        if (!spec.path("podSelector").isEmpty()
                || spec.path("policyTypes").size() != 2
                || spec.has("ingress")
                || spec.has("egress")) {
            problems.add("NetworkPolicy nobody lets somebody through");
        }
    }

    private static void ofService(Bundle bundle, Service service, Set<String> made, List<String> problems) {
        Addresses addresses = new Addresses(bundle);
        Manifest deployment = bundle.deployment(service);
        Map<String, String> told = Settings.told(bundle, deployment);
        for (String setting : Addresses.settings(service, told)) {
            String address = told.getOrDefault(KnownSettings.variable(setting), "");
            addresses
                    .at(address)
                    .ifPresentOrElse(
                            there -> made.add(service.module() + " to " + there),
                            () -> problems.add("%s is told %s=%s, where nobody is"
                                    .formatted(deployment.title(), setting, address)));
        }
        String migration = service.database() + "-migration";
        made.add(migration + " to " + service.database() + "-database:5432");
        made.add(migration + " to " + NAMES);
        made.add(service.module() + " to " + NAMES);
    }

    /** Its instances copy from one another and look who is there; they ask the Kubernetes API, and fill the archive. */
    private static void ofDatabase(Bundle bundle, String database, Set<String> made) {
        made.add(database + " to " + database + ":5432");
        made.add(database + " to " + database + ":8000");
        made.add("cnpg-system to " + database + ":8000");
        runByAnOperator(database, made);
        if (bundle.all("PodMonitor").findAny().isPresent()) {
            made.add("monitoring to " + database + ":9187");
        }
    }

    private static void ofKafka(Bundle bundle, Set<String> made) {
        made.add("kafka to kafka:9090");
        made.add("kafka to kafka:9091");
        runByAnOperator("kafka", made);
        // the bank's other systems are told apart by their certificates
        made.add("core-banking to kafka:9093");
        if (bundle.all("ScaledObject").findAny().isPresent()) {
            made.add("keda to kafka:9093");
        }
    }

    private static void runByAnOperator(String name, Set<String> made) {
        made.add(name + " to elsewhere:443");
        made.add(name + " to elsewhere:6443");
        made.add(name + " to " + NAMES);
    }

    private static void fromOutside(Bundle bundle, Set<String> made) {
        Service.all().forEach(service -> {
            made.add("ingress to " + service.module() + ":" + service.port());
            if (bundle.all("PodMonitor").findAny().isPresent()) {
                made.add("monitoring to " + service.module() + ":" + service.managementPort());
            }
        });
    }
}
