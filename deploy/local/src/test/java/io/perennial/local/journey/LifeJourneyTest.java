package io.perennial.local.journey;

import static io.perennial.contract.Stage.DECLINE;
import static io.perennial.contract.Stage.DEVELOPMENT;
import static io.perennial.contract.Stage.GROWTH;
import static io.perennial.contract.Stage.MATURE;
import static io.perennial.contract.Stage.POTENTIAL;
import static io.perennial.contract.Stage.TERMINATED;
import static io.perennial.local.journey.RunningBank.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.contract.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One customer's whole life across the four packaged services, real PostgreSQL and real Kafka. */
class LifeJourneyTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 2);

    private static RunningBank bank;

    private Person liNa;
    private LocalDate today = FIRST_DAY;

    @BeforeAll
    static void open() throws Exception {
        bank = RunningBank.on(FIRST_DAY);
    }

    @AfterAll
    static void close() {
        bank.close();
    }

    @Test
    void li_na_joins_grows_matures_complains_recovers_leaves_is_kept_falls_silent_closes_and_is_won_back() {
        liNa = Person.registers(bank.services(), "李娜", FIRST_DAY);
        liNa.isIn(POTENTIAL, "REGISTERED");

        liNa.opensAccount(today, "60000.00");
        liNa.isIn(DEVELOPMENT, "FIRST_PURCHASE");

        itIsDay(10);
        liNa.moves(today, "-20.00").moves(today, "-35.00");
        liNa.isIn(GROWTH, "FREQUENT_DEALINGS");

        for (int day = 14; day <= 44; day += 5) {
            itIsDay(day);
            liNa.moves(today, "-20.00");
        }
        itIsDay(46);
        liNa.buys(today, "DEBIT_CARD");
        liNa.isIn(GROWTH, "FREQUENT_DEALINGS");
        itIsDay(50);
        liNa.buys(today, "FUND");
        liNa.isIn(MATURE, "DEEP_RELATIONSHIP");
        assertThat(liNa.lifecycle().at("/facts/products").asInt()).isEqualTo(3);
        assertThat(liNa.lifecycle().at("/facts/valueInteractions90d").asInt()).isEqualTo(12);

        complaintsDriveHerAwayAndBackAgain();
        assetsDriveHerAwayAndBackAgain();
        sheDealsLessAndLess();
        silenceEndsItAndANewOfferBeginsItAnew();
        everythingIsOnRecord();
    }

    private void complaintsDriveHerAwayAndBackAgain() {
        itIsDay(52);
        liNa.complains(today).complains(today);
        liNa.isIn(DECLINE, "COMPLAINTS");
        hasAnOpenCase("IMPROVE");

        itIsDay(55);
        liNa.seesComplaintsResolved(today);
        itIsDay(60);
        liNa.isIn(GROWTH, "RECOVERED");
        hasACaseThatEnded("IMPROVE", "RETAINED");
    }

    private void assetsDriveHerAwayAndBackAgain() {
        for (int day = 62; day <= 148; day += 6) {
            itIsDay(day);
            liNa.moves(today, "-20.00");
        }
        itIsDay(150);
        liNa.moves(today, "-54000.00");
        for (int day = 154; day <= 166; day += 6) {
            itIsDay(day);
            liNa.moves(today, "-20.00");
        }
        itIsDay(170);
        liNa.isIn(DECLINE, "ASSETS_LEAVING");
        hasAnOpenCase("RESCUE");
        soon().untilAsserted(() -> assertThat(liNa.contacts()).anyMatch(LifeJourneyTest::isARescueCall));
        JsonNode call = liNa.contacts().stream()
                .filter(LifeJourneyTest::isARescueCall)
                .findFirst()
                .orElseThrow();
        assertThat(call.path("manager").asText()).isEqualTo("M-01");
        bank.services()
                .post(
                        bank.services().interaction(),
                        "/v1/contacts/" + call.path("id").asText() + "/outcome",
                        Ids.next().toString(),
                        Map.of("outcome", "REACHED"));

        itIsDay(172);
        liNa.moves(today, "54000.00");
        for (int day = 178; day <= 202; day += 6) {
            itIsDay(day);
            liNa.moves(today, "-20.00");
        }
        itIsDay(204);
        liNa.isIn(GROWTH, "RECOVERED");
        hasACaseThatEnded("RESCUE", "RETAINED");
    }

    private static boolean isARescueCall(JsonNode contact) {
        return contact.path("action").asText().equals("MANAGER_CALL")
                && contact.path("status").asText().equals("OPEN");
    }

    /** So gradually that she never halves it within three months, which would be a decline already: then only silence tells. */
    private void sheDealsLessAndLess() {
        deals(9, 292);
        deals(5, 382);
        deals(3, 472);
    }

    private void deals(int times, int lastDay) {
        for (int day = lastDay - 6 * (times - 1); day <= lastDay; day += 6) {
            itIsDay(day);
            liNa.moves(today, "-20.00");
        }
    }

    private void silenceEndsItAndANewOfferBeginsItAnew() {
        itIsDay(562);
        liNa.isIn(DECLINE, "SILENCE");

        itIsDay(570);
        String balance = liNa.scores().at("/metrics/balance").asText();
        liNa.closesAccount(today, "-" + balance);
        liNa.isIn(TERMINATED, "ALL_CLOSED");

        itIsDay(700);
        liNa.opensAccount(today, "1000.00");
        liNa.isIn(DEVELOPMENT, "WON_BACK");
    }

    private void everythingIsOnRecord() {
        List<String> way = liNa.transitions().stream()
                .map(move -> move.path("to").asText())
                .toList();
        assertThat(way).startsWith("POTENTIAL", "DEVELOPMENT", "GROWTH", "MATURE", "DECLINE", "GROWTH");
        assertThat(way).endsWith("DECLINE", "TERMINATED", "DEVELOPMENT");
        assertThat(liNa.transitions())
                .allSatisfy(move -> assertThat(move.path("reason").asText()).isNotBlank());
        assertThat(liNa.actions())
                .extracting(action -> action.path("action").asText())
                .contains("WELCOME");
        assertThat(liNa.timeline())
                .filteredOn(
                        interaction -> interaction.path("direction").asText().equals("OUTBOUND"))
                .isNotEmpty();
        soon().untilAsserted(() -> {
            JsonNode overview = liNa.overview();
            for (String part : List.of(
                    "profile", "holdings", "stage", "scores", "openComplaints", "openActions", "interactions")) {
                assertThat(overview.path(part).path("status").asText()).as(part).isEqualTo("OK");
            }
        });
    }

    private void itIsDay(int day) {
        today = FIRST_DAY.plusDays(day);
        bank.dayBegins(today);
    }

    private void hasAnOpenCase(String strategy) {
        soon().untilAsserted(() -> assertThat(liNa.cases())
                .anySatisfy(found -> assertThat(found.path("strategy").asText() + " "
                                + found.path("status").asText())
                        .isEqualTo(strategy + " OPEN")));
    }

    private void hasACaseThatEnded(String strategy, String outcome) {
        soon().untilAsserted(() -> assertThat(liNa.cases())
                .anySatisfy(found -> assertThat(found.path("strategy").asText() + " "
                                + found.path("status").asText())
                        .isEqualTo(strategy + " " + outcome)));
    }
}
