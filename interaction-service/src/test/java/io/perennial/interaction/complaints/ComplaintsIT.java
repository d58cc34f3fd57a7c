package io.perennial.interaction.complaints;

import static io.perennial.interaction.Bank.get;
import static io.perennial.interaction.Bank.phone;
import static io.perennial.interaction.Bank.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.perennial.contract.BankEvent.InteractionReported;
import io.perennial.contract.Channel;
import io.perennial.contract.Direction;
import io.perennial.contract.Identifier;
import io.perennial.contract.Ids;
import io.perennial.contract.InteractionEvent.ComplaintOpened;
import io.perennial.contract.InteractionEvent.ComplaintReopened;
import io.perennial.contract.InteractionEvent.ComplaintResolved;
import io.perennial.contract.InteractionEvent.InteractionRecorded;
import io.perennial.contract.InteractionKind;
import io.perennial.contract.Severity;
import io.perennial.contract.Told;
import io.perennial.contract.Wire;
import io.perennial.interaction.Bank;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBank.class)
class ComplaintsIT {

    private static final Instant YESTERDAY =
            Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

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
        assertThat(bank.told(anna, 5))
                .extracting(told -> (Object) told.event().getClass())
                .containsExactly(
                        InteractionRecorded.class,
                        ComplaintOpened.class,
                        ComplaintResolved.class,
                        ComplaintReopened.class,
                        ComplaintResolved.class);
    }

    @Test
    void a_complaint_is_an_interaction_too_and_what_was_said_stays_here() {
        UUID anna = bank.customer();
        String id = complaint(anna, "My number is 13800138000.");

        get("/v1/interactions/" + id).body("kind", equalTo("COMPLAINT")).body("severity", equalTo("HIGH"));
        assertThat(bank.told(anna, 2))
                .extracting(told -> new String(Wire.write(told.event()), StandardCharsets.UTF_8))
                .noneMatch(body -> body.contains("13800138000"));
    }

    @Test
    void an_interaction_of_kind_complaint_opens_one_whatever_way_it_came() {
        Identifier phone = phone();
        UUID anna = bank.customer(phone);

        post("/v1/interactions", Map.of("customerId", anna, "kind", "COMPLAINT", "channel", "WEB"))
                .statusCode(201);
        bank.topics()
                .sendBankEvent(
                        "/call-centre",
                        Ids.next().toString(),
                        new InteractionReported(
                                phone,
                                InteractionKind.COMPLAINT,
                                Channel.CALL_CENTRE,
                                Direction.INBOUND,
                                YESTERDAY,
                                null,
                                null,
                                null,
                                null,
                                null,
                                "FEES",
                                null,
                                null,
                                null,
                                Severity.LOW,
                                "Too dear."));

        await().until(() -> bank.count("select count(*) as n from complaint where customer_id = ?", anna) == 2);
        get("/v1/complaints?customerId={id}", anna)
                .body("items.severity", contains("MEDIUM", "LOW"))
                .body("items.cause", contains(null, "FEES"))
                .body("items.text", contains(null, "Too dear."));
    }

    @Test
    void open_means_not_resolved() {
        UUID anna = bank.customer();
        String first = complaint(anna, "One.");
        String second = complaint(anna, "Two.");
        move(first, "assignment", Map.of("staff", "M-17"));
        move(second, "resolution", Map.of("outcome", "EXPLAINED"));

        get("/v1/complaints?customerId={id}&status=OPEN", anna).body("items.id", contains(first));
        get("/v1/complaints?customerId={id}&status=ASSIGNED", anna).body("items.id", contains(first));
        get("/v1/complaints?customerId={id}&status=RESOLVED", anna).body("items.id", contains(second));
        String next = get("/v1/complaints?customerId={id}&limit=1", anna)
                .body("items", hasSize(1))
                .extract()
                .path("next");
        get(next).body("items", hasSize(1));
        get("/v1/complaints?customerId={id}&status=WHATEVER", anna).statusCode(400);
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

    private static String complaint(UUID customer, String text) {
        return post(
                        "/v1/complaints",
                        Map.of(
                                "customerId",
                                customer,
                                "channel",
                                "CALL_CENTRE",
                                "severity",
                                "HIGH",
                                "cause",
                                "FEES",
                                "text",
                                text,
                                "occurredAt",
                                YESTERDAY))
                .statusCode(201)
                .body("status", equalTo("OPEN"))
                .extract()
                .path("id");
    }

    private static io.restassured.response.ValidatableResponse move(String id, String what, Object body) {
        return post("/v1/complaints/" + id + "/" + what, body).statusCode(200);
    }
}
