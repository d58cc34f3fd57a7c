package io.perennial.local.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.local.OwnSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Dashboards are alike, and an alert says what whoever is woken by it needs. Whether what they ask for exists, a bank tells. */
class WatchedTest {

    private static final String RUNBOOK = "deploy/runbook.md";
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    @Test
    void there_is_a_dashboard_for_each_of_four_audiences() {
        assertThat(Watched.dashboards()).hasSize(4);
        assertThat(all("uid")).doesNotHaveDuplicates().allMatch(uid -> uid.startsWith("perennial-"));
        assertThat(all("title")).doesNotHaveDuplicates().allMatch(title -> title.startsWith("Perennial: "));
    }

    @Test
    void a_panel_says_what_it_shows_and_in_which_unit() {
        Watched.dashboards().forEach((file, dashboard) -> assertThat(Watched.panels(dashboard))
                .as(file)
                .isNotEmpty()
                .allSatisfy(panel -> {
                    assertThat(panel.path("title").asText()).isNotBlank();
                    assertThat(panel.path("description").asText()).endsWith(".");
                    assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotBlank();
                    assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${source}");
                    assertThat(panel.path("targets")).isNotEmpty();
                }));
    }

    @Test
    void panels_do_not_lie_over_each_other() {
        Watched.dashboards().forEach((file, dashboard) -> assertThat(Watched.panels(dashboard))
                .as(file)
                .extracting(panel -> panel.at("/gridPos/x") + " " + panel.at("/gridPos/y"))
                .doesNotHaveDuplicates());
    }

    @Test
    void an_alert_says_what_it_means_and_where_it_is_told_what_to_do() throws IOException {
        Set<String> anchors = anchors();

        assertThat(Watched.alerts()).isNotEmpty().allSatisfy(alert -> {
            String name = alert.path("alert").asText();
            assertThat(alert.path("for").asText()).as(name).matches("\\d+m");
            assertThat(alert.at("/labels/severity").asText()).as(name).isIn("critical", "warning");
            assertThat(alert.at("/annotations/summary").asText()).as(name).isNotBlank();
            assertThat(alert.at("/annotations/description").asText()).as(name).endsWith(".");
            assertThat(alert.at("/annotations/runbook_url").asText()).as(name).startsWith(RUNBOOK + "#");
            assertThat(anchors).contains(runbookAnchor(alert));
        });
    }

    @Test
    void every_alert_has_a_section_of_its_own() {
        assertThat(Watched.alerts())
                .extracting(WatchedTest::runbookAnchor)
                .doesNotHaveDuplicates()
                .isSubsetOf(Watched.alerts().stream()
                        .map(alert -> alert.path("alert").asText().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void prometheus_accepts_the_alerts() throws Exception {
        assumeThat(promtool()).as("promtool is on the path").isTrue();
        Process check = new ProcessBuilder(
                        "promtool", "check", "rules", Watched.alertFile().toString())
                .redirectErrorStream(true)
                .start();

        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(said).isZero();
    }

    private static boolean promtool() {
        return Arrays.stream(System.getenv("PATH").split(System.getProperty("path.separator")))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "promtool")));
    }

    private static String runbookAnchor(JsonNode alert) {
        return alert.at("/annotations/runbook_url").asText().replaceFirst("^[^#]*#", "");
    }

    private static Collection<String> all(String field) {
        return Watched.dashboards().values().stream()
                .map(dashboard -> dashboard.path(field).asText())
                .toList();
    }

    /** As GitHub makes them of headings. */
    private static Set<String> anchors() throws IOException {
        String text = Files.readString(OwnSettings.repository().resolve(RUNBOOK));
        return HEADING.matcher(text)
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
