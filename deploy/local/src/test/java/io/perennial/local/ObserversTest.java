package io.perennial.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code -Dobserve}, Prometheus looks at the bank, or one is told how to have it look. */
class ObserversTest {

    @TempDir
    Path data;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Properties settings;

    @BeforeEach
    void a_place_of_its_own() throws IOException {
        settings = OwnSettings.in(data);
        Files.createDirectories(data.resolve("logs"));
    }

    @Test
    void prometheus_is_told_of_the_four_services_and_of_the_alerts() throws IOException {
        begin("");

        JsonNode told = yaml("observe/prometheus.yml");
        assertThat(told.path("scrape_configs")).hasSize(Service.values().length);
        for (Service service : Service.values()) {
            JsonNode job = told.path("scrape_configs").get(service.ordinal());
            assertThat(job.path("job_name").asText()).isEqualTo(service.module());
            assertThat(job.path("metrics_path").asText()).isEqualTo("/q/metrics");
            assertThat(job.at("/static_configs/0/targets/0").asText())
                    .isEqualTo("127.0.0.1:"
                            + settings.getProperty(service.managementPort().key()));
        }
        assertThat(Path.of(told.at("/rule_files/0").asText())).isRegularFile();
    }

    @Test
    void grafana_is_told_of_prometheus_and_of_the_dashboards() throws IOException {
        begin("");

        assertThat(yaml("observe/grafana/datasources/perennial.yaml")
                        .at("/datasources/0/url")
                        .asText())
                .isEqualTo("http://127.0.0.1:" + settings.getProperty(Setting.PROMETHEUS_PORT.key()));
        assertThat(Path.of(yaml("observe/grafana/dashboards/perennial.yaml")
                        .at("/providers/0/options/path")
                        .asText()))
                .isDirectoryContaining("glob:**.json");
    }

    @Test
    void who_is_not_on_the_path_is_not_started_and_the_command_is_said() throws IOException {
        assertThat(begin(data + ":/nowhere")).isEmpty();

        assertThat(said())
                .contains("prometheus --config.file=" + data.resolve("observe/prometheus.yml"))
                .contains("grafana server");
    }

    @Test
    void who_is_on_the_path_is_started_and_ends_with_the_bank() throws Exception {
        Path program = Files.writeString(data.resolve("prometheus"), """
                #!/bin/sh
                echo started with "$@"
                exec sleep 600
                """);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));

        Tool prometheus = begin("/nowhere:" + data).orElseThrow();

        Path log = data.resolve("logs/prometheus.log");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> Files.readString(log).contains("started with --config.file="));
        assertThat(said()).contains("Prometheus  runs");
        ProcessHandle shell = prometheus.handle();
        ProcessHandle sleeper = shell.children().findFirst().orElseThrow();

        prometheus.close();

        assertThat(sleeper.isAlive()).isFalse();
        assertThat(shell.isAlive()).isFalse();
    }

    private Optional<Tool> begin(String path) throws IOException {
        return new Observers(new Settings(settings), path)
                .begin(new Progress(new PrintStream(said, true, StandardCharsets.UTF_8)));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private JsonNode yaml(String file) throws IOException {
        return new YAMLMapper().readTree(data.resolve(file).toFile());
    }
}
