package io.perennial.lifecycle;

import static io.perennial.lifecycle.Customer.day;
import static io.perennial.lifecycle.Customer.deal;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.perennial.contract.CustomerEvent.CustomerErased;
import io.perennial.contract.CustomerEvent.ManagerAssigned;
import io.perennial.contract.Ids;
import io.perennial.contract.LifecycleEvent.ActionRequested;
import io.perennial.contract.LifecycleEvent.ActionWithdrawn;
import io.perennial.contract.Stage;
import io.perennial.database.OwnWork;
import io.perennial.lifecycle.decision.Known;
import io.perennial.outbox.Sql;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** For a customer who was forgotten nothing is done any more; where they stood stays, under an id that leads to nobody. */
@QuarkusTest
@WithTestResource(RealBank.class)
class ForgottenIT {

    private static final String WORDS = "Her brother Tao is on the board of a supplier.";

    @Inject
    Sql sql;

    private final Customer anna = new Customer();

    @BeforeEach
    void anna_is_to_be_called_and_offered_something_later() {
        anna.scored(day(-5, Known.customer())).is(Stage.POTENTIAL);
        await().until(() -> statuses().equals(List.of("PLANNED", "REQUESTED")));
    }

    @AfterEach
    void close() {
        anna.close();
    }

    @Test
    void what_was_still_to_be_done_is_taken_back_where_it_was_asked_for() {
        String asked = anna.actions("&status=REQUESTED").getString("items[0].id");

        anna.forgotten();

        assertThat(statuses()).containsExactly("WITHDRAWN", "WITHDRAWN");
        assertThat(anna.actions("").getList("items.outcome")).containsOnly("ERASED");
        await().untilAsserted(() -> assertThat(withdrawn())
                .extracting(each -> each.actionId() + " " + each.reason())
                .containsExactly(asked + " ERASED"));
    }

    @Test
    void where_they_stand_goes_on_and_nothing_is_asked_for_any_more() {
        anna.forgotten();

        anna.scored(deal(-1, 1)).is(Stage.DEVELOPMENT);

        assertThat(anna.moves()).hasSize(2);
        assertThat(statuses()).containsExactly("WITHDRAWN", "WITHDRAWN");
        assertThat(anna.heardByOthers())
                .filteredOn(ActionRequested.class::isInstance)
                .hasSize(1);
    }

    @Test
    void words_of_whoever_moved_them_are_gone_and_the_move_stays() {
        moved().statusCode(201);
        assertThat(anna.transitions("").getString("items[-1].ground")).isEqualTo(WORDS);

        anna.forgotten();

        assertThat(anna.transitions("").getString("items[-1].ground")).isNull();
        assertThat(anna.transitions("").getString("items[-1].decidedBy")).isNotNull();
        assertThat(given().get("/v1/lifecycles/{id}/why", anna.id()).asString()).doesNotContain(WORDS);
        assertThat(OwnWork.call(() -> sql.query(
                        "select d::text as d from decision d where customer_id = ?",
                        row -> row.string("d"),
                        anna.id())))
                .hasSize(1)
                .noneMatch(row -> row.contains(WORDS));
    }

    @Test
    void nobody_moves_them_by_hand_any_more() {
        anna.forgotten();

        moved().statusCode(410).body("type", equalTo("/problems/erased"));
    }

    @Test
    void hearing_it_again_and_hearing_older_events_again_changes_nothing() {
        anna.forgotten();
        Object forgottenAt = receipt().extract().path("forgottenAt");

        anna.topics().send(new CustomerErased(anna.id(), Instant.now()), 1);
        anna.topics().send(new CustomerErased(anna.id(), Instant.now()), 2);
        anna.topics().send(new ManagerAssigned(anna.id(), "M-9", LocalDate.EPOCH), 3);

        await().until(() -> heard() == 3);
        receipt().body("forgottenAt", equalTo(forgottenAt)).body("stores", hasSize(2));
        assertThat(withdrawn()).hasSize(1);
    }

    private List<String> statuses() {
        return anna.actions("").getList("items.status", String.class).stream()
                .sorted()
                .toList();
    }

    private List<ActionWithdrawn> withdrawn() {
        return anna.heardByOthers().stream()
                .filter(ActionWithdrawn.class::isInstance)
                .map(ActionWithdrawn.class::cast)
                .toList();
    }

    private ValidatableResponse moved() {
        return given().contentType("application/json")
                .header("Idempotency-Key", Ids.next().toString())
                .body(Map.of("to", "DEVELOPMENT", "reason", WORDS))
                .post("/v1/lifecycles/{id}/moves", anna.id())
                .then();
    }

    private ValidatableResponse receipt() {
        return given().get("/v1/erasures/{id}", anna.id()).then().statusCode(200);
    }

    private long heard() {
        return OwnWork.call(() -> sql.one(
                        "select seq from heard where topic = 'customer-events' and customer_id = ?",
                        row -> row.number("seq"),
                        anna.id())
                .orElse(0L));
    }
}
