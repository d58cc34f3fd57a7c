package io.perennial.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What Prometheus and Grafana have to be told of this bank, as files; written anew at each start. */
final class ObserverFiles {

    private static final String TARGET = """
              - job_name: %s
                metrics_path: /q/metrics
                static_configs:
                  - targets: ["127.0.0.1:%d"]
            """;

    private static final String PROMETHEUS = """
            global:
              scrape_interval: 5s
              evaluation_interval: 5s
            rule_files: ["%s"]
            scrape_configs:
            %s""";

    private static final String SOURCE = """
            apiVersion: 1
            datasources:
              - name: Prometheus
                type: prometheus
                access: proxy
                url: http://127.0.0.1:%d
                isDefault: true
            """;

    private static final String DASHBOARDS = """
            apiVersion: 1
            providers:
              - name: Perennial
                folder: Perennial
                type: file
                options:
                  path: "%s"
            """;

    private final Settings settings;
    private final Path directory;

    private ObserverFiles(Settings settings, Path directory) {
        this.settings = settings;
        this.directory = directory;
    }

    static ObserverFiles write(Settings settings, Path directory) throws IOException {
        ObserverFiles files = new ObserverFiles(settings, directory);
        put(files.prometheus(), files.prometheusText());
        put(
                files.provisioning().resolve("datasources/perennial.yaml"),
                SOURCE.formatted(settings.port(Setting.PROMETHEUS_PORT)));
        put(
                files.provisioning().resolve("dashboards/perennial.yaml"),
                DASHBOARDS.formatted(files.shipped("dashboards")));
        return files;
    }

    /** The configuration of Prometheus. */
    Path prometheus() {
        return directory.resolve("prometheus.yml");
    }

    /** The directory that Grafana reads its sources and dashboards from. */
    Path provisioning() {
        return directory.resolve("grafana");
    }

    /** Where Prometheus keeps what it measured. */
    Path measured() {
        return directory.resolve("measured");
    }

    // The job of a service is its name: dashboards and alerts tell services apart by it.
    private String prometheusText() {
        String targets = Arrays.stream(Service.values())
                .map(service -> TARGET.formatted(service.module(), settings.port(service.managementPort())))
                .collect(Collectors.joining());
        return PROMETHEUS.formatted(shipped("alerts.yaml"), targets);
    }

    private Path shipped(String name) {
        return settings.repository().resolve("deploy/observability").resolve(name);
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
