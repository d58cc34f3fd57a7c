package io.perennial.lifecycle.stages;

import static io.perennial.lifecycle.Customer.day;
import static io.perennial.lifecycle.Customer.deal;
import static io.perennial.lifecycle.Customer.today;
import static io.perennial.lifecycle.decision.Known.steady;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.perennial.contract.LifecycleEvent;
import io.perennial.contract.Stage;
import io.perennial.database.OwnWork;
import io.perennial.lifecycle.Customer;
import io.perennial.lifecycle.decision.Known;
import io.perennial.outbox.Sql;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBank.class)
class ReviewSweepIT {

    private final Customer anna = new Customer();

    @Inject
    ReviewSweep sweep;

    @Inject
    Sql sql;

    @AfterEach
    void done() {
        anna.close();
    }

    @Test
    void when_the_business_date_moves_what_was_held_back_is_looked_at_again() {
        LocalDate begun = today();
        anna.scored(
                        day(-100, Known.customer()),
                        deal(-50, 1),
                        day(0, steady(begun).shareOfWallet("0.7")))
                .is(Stage.GROWTH);
        assertThat(anna.lifecycle().getString("reviewOn"))
                .isEqualTo(begun.plusDays(7).toString());

        moveTo(begun.plusDays(6));
        moveTo(begun.plusDays(20)); // missed days are made up for

        anna.is(Stage.MATURE);
        assertThat(anna.lifecycle().getString("since"))
                .isEqualTo(begun.plusDays(7).toString());
    }

    @Test
    void a_planned_action_is_asked_for_on_its_day_unless_the_customer_has_dealt_meanwhile() {
        LocalDate begun = today();
        try (Customer berta = new Customer()) {
            anna.inGrowth()
                    .scored(day(0, steady(begun.minusDays(50)).complaints(2)))
                    .is(Stage.DECLINE);
            berta.inGrowth()
                    .scored(day(0, steady(begun.minusDays(50)).complaints(2)))
                    .is(Stage.DECLINE);
            assertThat(anna.actions("&status=PLANNED").getList("items.action")).containsExactly("REPLACING_PRODUCT");

            moveTo(begun.plusDays(2));
            berta.scored(day(0, steady(today()).complaints(2)));
            await().until(() -> berta.moves().size() == 4
                    && berta.actions("&status=PLANNED").getList("items").size() == 1);
            moveTo(begun.plusDays(31));

            await().untilAsserted(() -> assertThat(status(anna)).isEqualTo("REQUESTED"));
            await().untilAsserted(() -> assertThat(status(berta)).isEqualTo("WITHDRAWN"));
        }
    }

    @Test
    void many_sweeps_at_once_review_each_customer_once() {
        LocalDate begun = today();
        List<Customer> many = Stream.generate(Customer::new).limit(20).toList();
        many.forEach(each -> each.scored(
                day(-100, Known.customer()), deal(-50, 1), day(0, steady(begun).shareOfWallet("0.7"))));
        many.forEach(each -> each.is(Stage.GROWTH));
        moveTo(begun.plusDays(7));

        IntStream.range(0, 8).parallel().forEach(replica -> sweep.review());

        for (Customer each : many) {
            each.is(Stage.MATURE);
            assertThat(each.transitions("?superseded=true").getList("items")).hasSize(4);
            assertThat(each.heardByOthers())
                    .filteredOn(LifecycleEvent.StageChanged.class::isInstance)
                    .hasSizeLessThanOrEqualTo(4);
            each.close();
        }
    }

    @Test
    void one_life_that_cannot_be_told_keeps_no_other_from_being_reviewed() {
        LocalDate begun = today();
        try (Customer broken = new Customer()) {
            for (Customer each : List.of(broken, anna)) {
                each.scored(
                                day(-100, Known.customer()),
                                deal(-50, 1),
                                day(0, steady(begun).shareOfWallet("0.7")))
                        .is(Stage.GROWTH);
            }
            OwnWork.run(() -> sql.update(
                    "update step set standing = '{\"stage\": \"NONE\"}' where customer_id = ?", broken.id()));

            moveTo(begun.plusDays(7));

            anna.is(Stage.MATURE);
            broken.is(Stage.GROWTH);
        }
    }

    private static String status(Customer customer) {
        return customer.actions("").getString("items.find { it.action == 'REPLACING_PRODUCT' }.status");
    }

    private static void moveTo(LocalDate day) {
        given().contentType("application/json")
                .body("{\"date\": \"" + day + "\"}")
                .put("/v1/business-date")
                .then()
                .statusCode(200);
    }
}
