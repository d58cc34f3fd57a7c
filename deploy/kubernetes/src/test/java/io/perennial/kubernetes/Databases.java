package io.perennial.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A database has the roles that its service uses, enough connections, a second copy, and backups as long as events are kept. */
final class Databases implements Check {

    /** For the migration, the operator and people. */
    private static final int OTHER_CONNECTIONS = 20;

    @Override
    public List<String> problems(Bundle bundle) {
        List<String> problems = new ArrayList<>();
        Service.all().forEach(service -> {
            Manifest database = bundle.one("Cluster", service.database() + "-database");
            roles(service, database, problems);
            owner(bundle, service, database, problems);
            connections(bundle, service, database, problems);
            copies(bundle, database, problems);
        });
        bundle.all("ObjectStore").forEach(store -> retention(bundle, store, problems));
        return problems;
    }

    private static void roles(Service service, Manifest database, List<String> problems) {
        Map<String, String> settings = service.settings();
        Set<String> used = new TreeSet<>(
                Set.of(settings.get("quarkus.datasource.username"), settings.get("quarkus.datasource.own.username")));
        Set<String> made = database.at("spec.managed.roles[].name").stream()
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!made.equals(used)) {
            problems.add("%s has roles %s, the service uses %s".formatted(database.title(), made, used));
        }
        database.at("spec.managed.roles[]").forEach(role -> {
            boolean seesAll = role.path("bypassrls").asBoolean();
            if (seesAll != role.path("name").asText().equals(settings.get("quarkus.datasource.own.username"))) {
                problems.add(database.title() + ": " + role.path("name")
                        + " must be bound by row-level security, or see all");
            }
        });
        if (!database.text("spec.bootstrap.initdb.owner").equals(settings.get("quarkus.flyway.username"))
                || !database.text("spec.bootstrap.initdb.database").equals(service.database())) {
            problems.add(database.title() + " does not belong to who migrates it");
        }
    }

    /** Who can change tables is the migration alone. */
    private static void owner(Bundle bundle, Service service, Manifest database, List<String> problems) {
        Manifest deployment = bundle.deployment(service);
        String checks = Settings.told(bundle, deployment).getOrDefault("QUARKUS_FLYWAY_USERNAME", "");
        boolean hasPassword = deployment.at("spec.template.spec.volumes[].projected.sources[].secret.name").stream()
                .anyMatch(secret -> secret.asText().equals(database.name() + "-app"));
        if (hasPassword || !checks.equals(service.settings().get("quarkus.datasource.own.username"))) {
            problems.add(deployment.title() + " works on its database as the owner of the tables");
        }
    }

    private static void connections(Bundle bundle, Service service, Manifest database, List<String> problems) {
        Map<String, String> settings = service.settings();
        int each = Integer.parseInt(settings.get("quarkus.datasource.jdbc.max-size"))
                + Integer.parseInt(settings.get("quarkus.datasource.own.jdbc.max-size"));
        int replicas = bundle.find("ScaledObject", service.module())
                .map(scaled -> scaled.one("spec.maxReplicaCount").asInt())
                .orElse(1);
        // one more while a release comes in
        int needed = each * (replicas + 1) + OTHER_CONNECTIONS;
        int most = database.one("spec.postgresql.parameters.max_connections").asInt();
        if (most < needed) {
            problems.add("%s has %d connections; %d replicas may want %d"
                    .formatted(database.title(), most, replicas, needed));
        }
    }

    private static void copies(Bundle bundle, Manifest database, List<String> problems) {
        int instances = database.one("spec.instances").asInt();
        int synchronous = database.one("spec.postgresql.synchronous.number").asInt();
        // with one of them away there is still one to wait for
        if (instances > 1 && (synchronous < 1 || instances < synchronous + 2)) {
            problems.add("%s: %d instances, %d of them waited for".formatted(database.title(), instances, synchronous));
        }
        if (instances > 1
                && bundle.all("ScheduledBackup")
                        .noneMatch(backup -> backup.text("spec.cluster.name").equals(database.name()))) {
            problems.add(database.title() + " is never backed up");
        }
        if (!database.one("spec.postgresql.pg_hba").toString().contains("\"hostnossl all all all reject\"")) {
            problems.add(database.title() + " lets somebody in in the clear");
        }
    }

    /** A database that is put back hears again what it has missed since: that must still be there. */
    private static void retention(Bundle bundle, Manifest store, List<String> problems) {
        String policy = store.text("spec.retentionPolicy");
        Duration backups = Duration.ofDays(Integer.parseInt(policy.substring(0, policy.length() - 1)));
        bundle.all("KafkaTopic").forEach(topic -> {
            Duration events = Duration.ofMillis(
                    topic.one("spec.config").path("retention.ms").asLong());
            if (!policy.endsWith("d") || events.compareTo(backups) < 0) {
                problems.add("%s keeps events for %s, backups go back %s".formatted(topic.title(), events, policy));
            }
        });
    }
}
