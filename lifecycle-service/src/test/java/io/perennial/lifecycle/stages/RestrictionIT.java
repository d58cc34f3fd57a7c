package io.perennial.lifecycle.stages;

import static io.perennial.lifecycle.Customer.day;
import static io.perennial.lifecycle.Customer.deal;
import static io.perennial.lifecycle.Customer.today;
import static io.perennial.lifecycle.decision.Known.steady;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;

import io.perennial.contract.CustomerEvent.ProcessingRestricted;
import io.perennial.contract.CustomerEvent.ProcessingResumed;
import io.perennial.contract.Ids;
import io.perennial.contract.Stage;
import io.perennial.database.OwnWork;
import io.perennial.lifecycle.Customer;
import io.perennial.lifecycle.decision.Known;
import io.perennial.outbox.Sql;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Customers who are let be stay in their stage, whatever time does, and nothing is wished of them. */
@QuarkusTest
@WithTestResource(RealBank.class)
class RestrictionIT {

    private final Customer anna = new Customer();
    private final Customer berta = new Customer();

    @Inject
    Sql sql;

    @AfterEach
    void done() {
        anna.close();
        berta.close();
    }

    @Test
    void no_sweep_moves_them_until_they_are_served_as_others_again() {
        LocalDate begun = today();
        grows(anna, begun);
        grows(berta, begun);

        anna.topics().send(new ProcessingRestricted(anna.id(), Instant.now()), 1);
        await().until(() -> restricted(anna));
        moveTo(begun.plusDays(7));
        berta.is(Stage.MATURE); // so the sweep has passed
        anna.is(Stage.GROWTH);
        given().contentType("application/json")
                .header("Idempotency-Key", Ids.next())
                .body("{\"to\": \"DECLINE\", \"reason\": \"known to leave\"}")
                .post("/v1/lifecycles/{id}/moves", anna.id())
                .then()
                .statusCode(409)
                .body("type", endsWith("processing-restricted"));

        anna.topics().send(new ProcessingResumed(anna.id(), Instant.now()), 2);
        await().until(() -> !restricted(anna));
        moveTo(begun.plusDays(8));
        anna.is(Stage.MATURE);
    }

    @Test
    void what_was_still_to_be_done_is_taken_back() {
        LocalDate begun = today();
        anna.inGrowth()
                .scored(day(0, steady(begun.minusDays(50)).complaints(2)))
                .is(Stage.DECLINE);
        assertThat(anna.actions("&status=PLANNED").getList("items")).isNotEmpty();

        anna.topics().send(new ProcessingRestricted(anna.id(), Instant.now()), 1);

        await().untilAsserted(() -> {
            assertThat(anna.actions("&status=PLANNED").getList("items")).isEmpty();
            assertThat(anna.actions("&status=REQUESTED").getList("items")).isEmpty();
        });
        assertThat(anna.actions("&status=WITHDRAWN").getList("items.outcome")).contains("PROCESSING_RESTRICTED");
    }

    private static void grows(Customer customer, LocalDate begun) {
        customer.scored(
                        day(-100, Known.customer()),
                        deal(-50, 1),
                        day(0, steady(begun).shareOfWallet("0.7")))
                .is(Stage.GROWTH);
    }

    private boolean restricted(Customer customer) {
        return OwnWork.call(() -> sql.one(
                        "select restricted from lifecycle where customer_id = ?",
                        row -> row.flag("restricted"),
                        customer.id()))
                .orElse(false);
    }

    private static void moveTo(LocalDate day) {
        given().contentType("application/json")
                .body("{\"date\": \"" + day + "\"}")
                .put("/v1/business-date")
                .then()
                .statusCode(200);
    }
}
