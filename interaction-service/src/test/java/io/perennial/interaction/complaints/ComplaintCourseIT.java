package io.perennial.interaction.complaints;

import static io.perennial.interaction.Bank.get;
import static io.perennial.interaction.Bank.post;
import static io.perennial.interaction.complaints.AComplaint.YESTERDAY;
import static io.perennial.interaction.complaints.AComplaint.complaint;
import static io.perennial.interaction.complaints.AComplaint.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.perennial.contract.Ids;
import io.perennial.contract.InteractionEvent.ComplaintOpened;
import io.perennial.contract.InteractionEvent.ComplaintReopened;
import io.perennial.contract.InteractionEvent.ComplaintResolved;
import io.perennial.contract.InteractionEvent.InteractionRecorded;
import io.perennial.contract.Told;
import io.perennial.interaction.Bank;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A complaint goes its course, and no other. */
@QuarkusTest
@WithTestResource(RealBank.class)
class ComplaintCourseIT {

    @Inject
    Bank bank;

    @Test
    void a_complaint_from_the_day_it_is_made_to_the_day_it_is_accepted() {
        UUID anna = bank.customer();
        String id = complaint(anna, "A fee was charged twice.");

        move(id, "assignment", Map.of("staff", "M-17")).body("status", equalTo("ASSIGNED"));
        move(id, "progress", Map.of()).body("status", equalTo("IN_PROGRESS"));
        move(id, "resolution", Map.of("outcome", "REFUNDED")).body("status", equalTo("RESOLVED"));
        move(id, "reopening", Map.of("reason", "Nothing was refunded.")).body("status", equalTo("REOPENED"));
        move(id, "resolution", Map.of("outcome", "REFUNDED_NOW")).body("status", equalTo("RESOLVED"));
        move(id, "confirmation", Map.of()).body("status", equalTo("CONFIRMED"));

        get("/v1/complaints/" + id)
                .body("staff", equalTo("M-17"))
                .body("outcome", equalTo("REFUNDED_NOW"))
                .body(
                        "history.status",
                        contains("OPEN", "ASSIGNED", "IN_PROGRESS", "RESOLVED", "REOPENED", "RESOLVED", "CONFIRMED"))
                .body("history[4].words", equalTo("Nothing was refunded."));
        toldAsResolvedTwice(anna);
    }

    @Test
    void a_move_that_is_not_legal_changes_nothing() {
        UUID anna = bank.customer();
        String id = complaint(anna, "One.");

        post("/v1/complaints/" + id + "/confirmation", "{}")
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));

        get("/v1/complaints/" + id).body("status", equalTo("OPEN")).body("history", hasSize(1));
        assertThat(bank.told(anna, 2)).extracting(Told::sequence).containsExactly(1L, 2L);
    }

    @Test
    void nothing_is_settled_before_it_was_said() {
        UUID anna = bank.customer();
        String id = complaint(anna, "One.");
        Instant before = YESTERDAY.minus(1, ChronoUnit.HOURS);

        post("/v1/complaints/" + id + "/resolution", Map.of("outcome", "DONE", "occurredAt", before))
                .statusCode(422)
                .body("type", equalTo("/problems/time-out-of-range"));
        move(id, "resolution", Map.of("outcome", "DONE", "occurredAt", YESTERDAY.plusSeconds(60)))
                .body("resolvedAt", equalTo(YESTERDAY.plusSeconds(60).toString()));
    }

    @Test
    void nothing_is_settled_again_before_the_customer_objected() {
        UUID anna = bank.customer();
        String id = complaint(anna, "One.");
        move(id, "resolution", Map.of("outcome", "DONE", "occurredAt", YESTERDAY.plusSeconds(300)));

        refused(id, "reopening", Map.of("reason", "It was not.", "occurredAt", YESTERDAY.plusSeconds(299)));
        move(id, "reopening", Map.of("reason", "It was not.", "occurredAt", YESTERDAY.plusSeconds(600)));
        refused(id, "resolution", Map.of("outcome", "DONE_NOW", "occurredAt", YESTERDAY.plusSeconds(400)));
        move(id, "resolution", Map.of("outcome", "DONE_NOW", "occurredAt", YESTERDAY.plusSeconds(600)));

        toldAsResolvedTwice(anna);
    }

    @Test
    void what_a_move_needs_must_be_there() {
        UUID anna = bank.customer();
        String id = complaint(anna, "One.");

        post("/v1/complaints/" + id + "/assignment", "{}").statusCode(422);
        post("/v1/complaints/" + id + "/resolution", Map.of("outcome", "a\u0000b"))
                .statusCode(422);
        post("/v1/complaints/" + Ids.next() + "/resolution", Map.of("outcome", "DONE"))
                .statusCode(404);
        post("/v1/complaints", Map.of("channel", "WEB", "text", "Who am I?")).statusCode(422);
        post("/v1/complaints", Map.of("customerId", anna, "channel", "WEB", "text", "\u202e"))
                .statusCode(422);
    }

    private static void refused(String id, String what, Object body) {
        post("/v1/complaints/" + id + "/" + what, body)
                .statusCode(422)
                .body("type", equalTo("/problems/time-out-of-range"))
                .body("errors[0].pointer", equalTo("/occurredAt"));
    }

    private void toldAsResolvedTwice(UUID customer) {
        assertThat(bank.told(customer, 5))
                .extracting(told -> (Object) told.event().getClass())
                .containsExactly(
                        InteractionRecorded.class,
                        ComplaintOpened.class,
                        ComplaintResolved.class,
                        ComplaintReopened.class,
                        ComplaintResolved.class);
    }
}
