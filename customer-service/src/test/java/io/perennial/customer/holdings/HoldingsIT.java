package io.perennial.customer.holdings;

import static io.perennial.customer.Bank.branch;
import static io.perennial.customer.Bank.registered;
import static io.perennial.customer.Bank.told;
import static io.perennial.customer.Bank.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.perennial.contract.BankEvent.HoldingsReported;
import io.perennial.contract.CustomerEvent.HoldingsChanged;
import io.perennial.contract.Holding;
import io.perennial.contract.Identifier;
import io.perennial.contract.IdentifierType;
import io.perennial.contract.Topic;
import io.perennial.contract.Wire;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealBank.class)
class HoldingsIT {

    private static final LocalDate MONDAY = LocalDate.of(2025, 6, 2);

    private final TestTopics topics = TestTopics.ofThisTest();
    private final String number = unique();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void what_is_reported_of_a_customer_stands_in_the_books_and_is_told() {
        UUID anna = registered(number);

        topics.sendBankEvent("/core", unique(), report(MONDAY, "CNY", "250000.50", "800000"));

        assertThat(told(anna, 3).get(2).event()).isInstanceOfSatisfying(HoldingsChanged.class, changed -> {
            assertThat(changed.asOf()).isEqualTo(MONDAY);
            assertThat(changed.holdings()).hasSize(1);
            assertThat(changed.estimatedWallet()).isEqualByComparingTo("800000");
        });
        holdings(anna)
                .body("assets", is("250000.5000"))
                .body("contracts.contract", contains("S-1"))
                .body("contracts[0].source", is("/core"))
                .body("figures.figure", contains("WALLET"));
    }

    @Test
    void a_report_of_somebody_unknown_waits_until_they_are_registered() {
        String event = unique();
        topics.sendBankEvent("/core", event, report(MONDAY, "CNY", "7", null));
        topics.sendBankEvent("/core", event, report(MONDAY, "CNY", "7", null));
        UUID ben = registered(unique());
        // a report that came later and is heard shows that the earlier ones were heard
        waitUntilAllIsHeard();

        UUID anna = registered(number);

        assertThat(told(anna, 3)).hasSize(3);
        holdings(anna).body("assets", is("7.0000"));
        holdings(ben).body("contracts.size()", is(0));
    }

    @Test
    void a_report_waits_also_for_an_identifier_that_is_linked_later() {
        topics.sendBankEvent("/core", unique(), report(MONDAY, "CNY", "7", null));
        waitUntilAllIsHeard();
        UUID anna = registered(unique());

        branch().contentType("application/json")
                .body("{\"type\": \"CUSTOMER_NO\", \"value\": \"" + number + "\"}")
                .post("/v1/customers/" + anna + "/identifiers")
                .then()
                .statusCode(201);

        holdings(anna).body("assets", is("7.0000"));
    }

    @Test
    void an_older_report_changes_nothing_that_is_current_and_is_told_all_the_same() {
        UUID anna = registered(number);
        topics.sendBankEvent("/core", unique(), report(MONDAY, "CNY", "200", null));
        told(anna, 3);

        topics.sendBankEvent("/core", unique(), report(MONDAY.minusDays(1), "CNY", "100", "5"));

        assertThat(told(anna, 4).get(3).event())
                .isInstanceOfSatisfying(
                        HoldingsChanged.class, old -> assertThat(old.asOf()).isEqualTo(MONDAY.minusDays(1)));
        holdings(anna).body("assets", is("200.0000")).body("figures.amount", contains("5.0000"));
    }

    @ParameterizedTest
    @CsvSource({"USD, 1, CURRENCY_UNKNOWN", "CNY, -1, BALANCE_NEGATIVE"})
    void a_report_that_cannot_be_believed_is_parked_and_the_next_is_applied(
            String currency, String balance, String reason) {
        UUID anna = registered(number);
        String bad = unique();

        topics.sendBankEvent("/core", bad, report(MONDAY, currency, balance, null));
        topics.sendBankEvent("/core", unique(), report(MONDAY, "CNY", "3", null));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> holdings(anna).body("assets", is("3.0000")));
        given().get("/v1/parked-events?limit=500").then().statusCode(200).body("items.reason", hasItem(reason));
    }

    @Test
    void systems_that_do_not_speak_on_topics_report_by_rest() {
        UUID anna = registered(number);

        branch().contentType("application/json")
                .body("""
                        {"asOf": "2025-06-02", "currency": "CNY", "income90d": "-12.5",
                         "holdings": [{"contract": "L-1", "product": "MORTGAGE", "kind": "DEBT", "balance": "1000", "open": true}]}""")
                .post("/v1/customers/" + anna + "/holdings-reports")
                .then()
                .statusCode(200)
                .body("debts", is("1000.0000"))
                .body("figures.figure", contains("INCOME_90D"));
        branch().contentType("application/json")
                .body("{\"asOf\": \"2025-06-02\", \"currency\": \"EUR\", \"holdings\": []}")
                .post("/v1/customers/" + anna + "/holdings-reports")
                .then()
                .statusCode(422)
                .body("type", is("/problems/currency-unknown"));
        branch().contentType("application/json")
                .body("{\"asOf\": \"9999-06-02\", \"currency\": \"CNY\", \"holdings\": []}")
                .post("/v1/customers/" + anna + "/holdings-reports")
                .then()
                .statusCode(422)
                .body("type", is("/problems/time-out-of-range"));
        assertThat(told(anna, 3).get(2).event()).isInstanceOf(HoldingsChanged.class);
    }

    private void waitUntilAllIsHeard() {
        // the report itself waits for nobody else: its customer is known, and it has the key of those before it
        String other = unique();
        UUID customer = registered(other);
        for (int i = 0; i < 48; i++) {
            topics.sendRaw(
                    Topic.BANK_EVENTS,
                    "k" + i,
                    Wire.write(report(other, MONDAY, "CNY", "1", null)),
                    TestTopics.headers("/core", unique(), "io.perennial.HoldingsReported.v1"));
        }
        told(customer, 50);
    }

    private HoldingsReported report(LocalDate asOf, String currency, String balance, String wallet) {
        return report(number, asOf, currency, balance, wallet);
    }

    private static HoldingsReported report(
            String number, LocalDate asOf, String currency, String balance, String wallet) {
        return new HoldingsReported(
                new Identifier(IdentifierType.CUSTOMER_NO, number),
                asOf,
                List.of(new Holding("S-1", "SAVINGS", Holding.Kind.ASSET, new BigDecimal(balance), true)),
                currency,
                wallet == null ? null : new BigDecimal(wallet),
                null,
                null);
    }

    private static ValidatableResponse holdings(UUID customer) {
        return given().get("/v1/customers/" + customer + "/holdings").then().statusCode(200);
    }
}
