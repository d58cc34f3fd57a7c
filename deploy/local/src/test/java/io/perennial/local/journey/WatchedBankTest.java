package io.perennial.local.journey;

import static io.perennial.contract.Stage.DECLINE;
import static io.perennial.contract.Stage.DEVELOPMENT;
import static io.perennial.contract.Stage.POTENTIAL;
import static io.perennial.local.journey.RunningBank.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.contract.Wire;
import io.perennial.local.Service;
import io.perennial.local.bank.Quiet;
import io.perennial.local.observability.Exposed;
import io.perennial.local.observability.Watched;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What operators see of a bank in which something happened, and what they must not see. One bank, which logs JSON. */
class WatchedBankTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 2);
    private static final String NAME = "李娜·观察";

    private static RunningBank bank;
    private static Person liNa;

    @BeforeAll
    static void something_happens() throws Exception {
        bank = RunningBank.on(TODAY, "-Xmx160m -Dquarkus.log.console.json.enabled=true");
        liNa = Person.registers(bank.services(), NAME, TODAY);
        liNa.isIn(POTENTIAL, "REGISTERED");
        liNa.opensAccount(TODAY, "60000.00").isIn(DEVELOPMENT, "FIRST_PURCHASE");
        liNa.complains(TODAY).complains(TODAY);
        liNa.isIn(DECLINE, "COMPLAINTS");
        somebodyWantsNoMessages();
        try (Strays strays = new Strays(bank.bank().kafka())) {
            strays.repeat(liNa.id());
            strays.tellFromTheFuture();
            strays.tellNonsense(NAME);
        }
        allIsHeard();
    }

    @AfterAll
    static void close() {
        if (bank != null) {
            bank.close();
        }
    }

    private static void somebodyWantsNoMessages() {
        Person wuLan = Person.registers(bank.services(), NAME, TODAY);
        wuLan.isIn(POTENTIAL, "REGISTERED");
        String consent = "/v1/customers/" + wuLan.id() + "/consents/MARKETING/MOBILE_APP";
        bank.services().put(bank.services().customer(), consent, Map.of("given", false));
        allIsHeard();
        wuLan.opensAccount(TODAY, "10.00");
        soon().until(() -> wuLan.contacts().stream()
                .anyMatch(contact -> contact.path("status").asText().equals("BLOCKED")));
    }

    /** What Kafka's client measures of partitions is looked for once a minute. */
    @Test
    void every_metric_that_a_dashboard_or_an_alert_asks_for_is_shown() {
        soon().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            Exposed exposed = new Exposed(metrics());
            assertThat(Watched.questions()).isNotEmpty().allSatisfy(question -> assertThat(exposed.missing(question))
                    .isEmpty());
        });
    }

    @Test
    void no_metric_names_a_customer() {
        assertThat(metrics()).noneMatch(text -> text.contains(liNa.id())).noneMatch(text -> text.contains(NAME));
    }

    @Test
    void a_scrape_stays_small() {
        assertThat(metrics()).allSatisfy(text -> assertThat(rows(text)).isLessThan(2_500));
    }

    @Test
    void a_service_logs_a_line_of_json_each_with_its_name() throws IOException {
        for (Service service : Service.values()) {
            List<String> lines = log(service);
            assertThat(lines).isNotEmpty();
            for (String line : lines) {
                JsonNode said = Wire.json().readTree(line);
                assertThat(said.path("service").asText()).isEqualTo(service.module());
                assertThat(said.path("level").asText()).isNotBlank();
                assertThat(said.path("message").asText()).isNotBlank();
                assertThat(said.path("timestamp").asText()).isNotBlank();
            }
        }
    }

    @Test
    void nothing_of_a_person_stands_in_a_log() throws IOException {
        for (Service service : Service.values()) {
            assertThat(log(service))
                    .noneMatch(line -> line.contains(NAME))
                    .noneMatch(line -> line.contains("Nobody called back"));
        }
    }

    private static void allIsHeard() {
        try (Quiet quiet = new Quiet(bank.bank())) {
            quiet.await(Duration.ofSeconds(60), open -> {});
        }
    }

    private static List<String> metrics() {
        return bank.bank().management().values().stream()
                .map(management -> bank.services().text(management, "/q/metrics"))
                .toList();
    }

    private static long rows(String metrics) {
        return metrics.lines().filter(line -> !line.startsWith("#")).count();
    }

    private static List<String> log(Service service) throws IOException {
        return Files.readAllLines(bank.data().resolve("logs/" + service.module() + ".log"));
    }
}
