package io.perennial.local.journey;

import static io.perennial.contract.Stage.DEVELOPMENT;
import static io.perennial.contract.Stage.GROWTH;
import static io.perennial.local.journey.RunningBank.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.contract.Ids;
import io.perennial.contract.Wire;
import io.perennial.local.DemoStaff;
import io.perennial.local.bank.Services;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One customer is forgotten by all four packaged services, who give it in writing; what the bank counts stays. */
class ErasureJourneyTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);
    private static final String NAME = "欧阳诗涵";
    private static final String SAID = "Her daughter Lin marries in Suzhou.";
    private static final String COMPLAINED = "Mr Zhao of the branch told her neighbours.";
    private static final String NOTED = "Her brother Tao sits on the board of a supplier.";
    private static final List<String> PLANTED = List.of(NAME, SAID, COMPLAINED, NOTED);

    private static RunningBank bank;

    private final Services services = bank.services();
    private Person shiHan;

    @BeforeAll
    static void open() throws Exception {
        bank = RunningBank.on(DAY);
    }

    @AfterAll
    static void close() {
        bank.close();
    }

    @Test
    void who_asks_to_be_forgotten_is_found_nowhere_any_more_and_gets_it_in_writing() throws Exception {
        shiHan = Person.registers(services, NAME, DAY.minusDays(30));
        liveWithTheBank();
        Traces traces = new Traces(services.as(DemoStaff.ALL_ROUND), shiHan.id());
        assertThat(PLANTED).allSatisfy(text -> assertThat(traces.of(text)).isNotEmpty());

        services.as(DemoStaff.OPERATIONS)
                .post(services.customer(), erasure(), Ids.next().toString(), Map.of("reason", "LETTER-2025-0331"));

        JsonNode receipt = soon().until(
                        () -> services.get(services.customer(), erasure()),
                        found -> found.path("status").asText().equals("COMPLETE"));
        assertThat(Receipts.verified(receipt)).isTrue();
        everyServiceIsOn(receipt);
        assertThat(PLANTED).allSatisfy(text -> assertThat(traces.of(text)).isEmpty());
        figuresStay();
        assertThat(services.get(services.customer(), erasure())).isEqualTo(receipt);
    }

    private void liveWithTheBank() {
        shiHan.opensAccount(DAY.minusDays(20), "60000.00").moves(DAY.minusDays(10), "-20.00");
        post(
                services.interaction(),
                "/v1/interactions",
                Map.of("customerId", shiHan.id(), "kind", "ENQUIRY", "channel", "PHONE", "notes", SAID));
        post(
                services.interaction(),
                "/v1/complaints",
                Map.of("customerId", shiHan.id(), "channel", "PHONE", "severity", "LOW", "text", COMPLAINED));
        shiHan.isIn(DEVELOPMENT, "FIRST_PURCHASE");
        services.as("risk")
                .post(
                        services.lifecycle(),
                        "/v1/lifecycles/" + shiHan.id() + "/moves",
                        Ids.next().toString(),
                        Map.of("to", GROWTH, "reason", NOTED));
        shiHan.isIn(GROWTH, "MANUAL");
        soon().untilAsserted(() -> assertThat(shiHan.contacts()).isNotEmpty());
    }

    private void post(URI service, String path, Object body) {
        services.post(service, path, Ids.next().toString(), body);
    }

    private static void everyServiceIsOn(JsonNode receipt) throws Exception {
        JsonNode content = receipt.path("content");
        assertThat(content.findValuesAsText("service"))
                .containsExactly("customer-service", "interaction-service", "lifecycle-service", "scoring-service");
        assertThat(content.findValuesAsText("forgottenAt")).hasSize(4).noneMatch(String::isBlank);
        assertThat(Wire.json().readTree(receipt.path("document").binaryValue())).isEqualTo(content);
    }

    private void figuresStay() {
        assertThat(shiHan.timeline()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(shiHan.transitions()).hasSizeGreaterThanOrEqualTo(3);
        assertThatThrownBy(shiHan::scores).hasMessageContaining("410"); // facts are kept, and nothing is made of them
        soon().untilAsserted(() -> assertThat(shiHan.contacts()).noneMatch(contact -> List.of("PENDING", "OPEN")
                .contains(contact.path("status").asText())));
    }

    private String erasure() {
        return "/v1/customers/" + shiHan.id() + "/erasure";
    }
}
