package io.perennial.local.observability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.perennial.local.OwnSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is shipped to look at a bank: dashboards and alerts. */
public final class Watched {

    /** A query, and where it stands. */
    public record Question(String where, String expression) {}

    private static final Path DIRECTORY = OwnSettings.repository().resolve("deploy/observability");

    private Watched() {}

    /** Every query of every dashboard and alert. */
    public static List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        dashboards().forEach((file, dashboard) -> panels(dashboard).forEach(panel -> panel.path("targets")
                .forEach(target -> questions.add(new Question(
                        file + ", " + panel.path("title").asText(),
                        target.path("expr").asText())))));
        alerts().forEach(alert -> questions.add(
                new Question(alert.path("alert").asText(), alert.path("expr").asText())));
        return questions;
    }

    static Path alertFile() {
        return DIRECTORY.resolve("alerts.yaml");
    }

    static List<JsonNode> alerts() {
        List<JsonNode> alerts = new ArrayList<>();
        read(new YAMLMapper(), alertFile()).path("groups").forEach(group -> group.path("rules")
                .forEach(alerts::add));
        return alerts;
    }

    /** By file name. */
    static Map<String, JsonNode> dashboards() {
        try (Stream<Path> files = Files.list(DIRECTORY.resolve("dashboards"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString(),
                            file -> read(new ObjectMapper(), file),
                            (one, other) -> one,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> panels(JsonNode dashboard) {
        List<JsonNode> panels = new ArrayList<>();
        dashboard.path("panels").forEach(panels::add);
        return panels;
    }

    private static JsonNode read(ObjectMapper mapper, Path file) {
        try {
            return mapper.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
