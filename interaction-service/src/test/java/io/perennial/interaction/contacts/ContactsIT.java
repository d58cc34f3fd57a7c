package io.perennial.interaction.contacts;

import static io.perennial.interaction.Bank.get;
import static io.perennial.interaction.Bank.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.perennial.contract.ActionOwner;
import io.perennial.contract.Channel;
import io.perennial.contract.Ids;
import io.perennial.contract.InteractionEvent.ContactMade;
import io.perennial.contract.InteractionEvent.InteractionRecorded;
import io.perennial.contract.InteractionEvent.SatisfactionRated;
import io.perennial.contract.InteractionKind;
import io.perennial.contract.LifecycleEvent.ActionRequested;
import io.perennial.contract.LifecycleEvent.ActionWithdrawn;
import io.perennial.contract.Stage;
import io.perennial.contract.Told;
import io.perennial.contract.Topic;
import io.perennial.interaction.Bank;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBank.class)
class ContactsIT {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    @Inject
    Bank bank;

    private final String manager = "M-" + Ids.next();

    @Test
    void a_wish_stands_on_the_list_of_the_customers_manager_first_due_first() {
        UUID anna = lookedAfter();
        requested(anna, Channel.PHONE, MONDAY.plusDays(2));
        requested(anna, Channel.BRANCH, MONDAY);

        get("/v1/contacts?manager={m}&status=OPEN", manager)
                .body(
                        "items.dueOn",
                        contains(MONDAY.toString(), MONDAY.plusDays(2).toString()))
                .body("items.manager", contains(manager, manager))
                .body("items.channel", contains("BRANCH", "PHONE"));
        String next = get("/v1/contacts?customerId={c}&limit=1", anna)
                .body("items", hasSize(1))
                .extract()
                .path("next");
        get(next).body("items.channel", contains("PHONE"));
    }

    @Test
    void its_outcome_becomes_an_interaction_and_is_told() {
        UUID anna = lookedAfter();
        String visit = contactOf(requested(anna, Channel.MANAGER_VISIT, MONDAY));

        post(
                        "/v1/contacts/" + visit + "/outcome",
                        Map.of("outcome", "REACHED", "notes", "She stays with us.", "rating", 5))
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("outcome", equalTo("REACHED"));

        get("/v1/interactions/" + visit)
                .body("kind", equalTo("MEETING"))
                .body("direction", equalTo("OUTBOUND"))
                .body("staff", equalTo(manager))
                .body("notes", equalTo("She stays with us."));
        assertThat(bank.told(anna, 3))
                .extracting(Told::event)
                .satisfiesExactly(
                        event ->
                                assertThat(((InteractionRecorded) event).kind()).isEqualTo(InteractionKind.MEETING),
                        event ->
                                assertThat(((SatisfactionRated) event).rating()).isEqualTo(5),
                        event -> assertThat(((ContactMade) event).outcome()).isEqualTo("REACHED"));
        get("/v1/contacts?manager={m}&status=OPEN", manager).body("items", hasSize(0));
    }

    @Test
    void a_call_is_a_care_call_and_happens_once() {
        UUID anna = lookedAfter();
        String call = contactOf(requested(anna, Channel.PHONE, MONDAY));

        post("/v1/contacts/" + call + "/outcome", Map.of("outcome", "NOT_REACHED"))
                .statusCode(200);
        post("/v1/contacts/" + call + "/outcome", Map.of("outcome", "REACHED"))
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));

        get("/v1/interactions/" + call).body("kind", equalTo("CARE_CALL"));
    }

    @Test
    void an_outcome_that_cannot_be_recorded_leaves_the_contact_open() {
        UUID anna = lookedAfter();
        String call = contactOf(requested(anna, Channel.PHONE, MONDAY));

        post("/v1/contacts/" + call + "/outcome", Map.of("outcome", "REACHED", "occurredAt", Instant.EPOCH))
                .statusCode(422);
        post("/v1/contacts/" + call + "/outcome", Map.of("outcome", "REACHED", "rating", 6))
                .statusCode(422);

        get("/v1/contacts/" + call).body("status", equalTo("OPEN"));
    }

    @Test
    void the_list_follows_the_customer_to_another_manager_except_what_was_given_by_hand() {
        UUID anna = lookedAfter();
        String given = contactOf(requested(anna, Channel.PHONE, MONDAY));
        String following = contactOf(requested(anna, Channel.BRANCH, MONDAY));
        String deputy = "M-" + Ids.next();
        String successor = "M-" + Ids.next();

        post("/v1/contacts/" + given + "/reassignment", Map.of("manager", deputy))
                .statusCode(200)
                .body("manager", equalTo(deputy));
        bank.assign(anna, successor);

        get("/v1/contacts?manager={m}", manager).body("items", hasSize(0));
        get("/v1/contacts?manager={m}", deputy).body("items.id", contains(given));
        get("/v1/contacts?manager={m}", successor).body("items.id", contains(following));
    }

    @Test
    void a_withdrawn_wish_leaves_the_list_and_a_done_one_stands() {
        UUID anna = lookedAfter();
        UUID open = requested(anna, Channel.PHONE, MONDAY);
        UUID done = requested(anna, Channel.BRANCH, MONDAY);
        post("/v1/contacts/" + contactOf(done) + "/outcome", Map.of("outcome", "REACHED"))
                .statusCode(200);

        bank.tell(Topic.LIFECYCLE_EVENTS, new ActionWithdrawn(anna, open, "REFUTED"));
        bank.tell(Topic.LIFECYCLE_EVENTS, new ActionWithdrawn(anna, done, "REFUTED"));

        await().until(() -> "WITHDRAWN".equals(statusOf(open)));
        UUID last = requested(anna, Channel.PHONE, MONDAY);
        assertThat(statusOf(last)).isEqualTo("OPEN");
        assertThat(statusOf(done)).isEqualTo("DONE");
        post("/v1/contacts/" + contactOf(open) + "/outcome", Map.of("outcome", "REACHED"))
                .statusCode(409);
    }

    @Test
    void a_withdrawal_heard_before_its_wish_counts() {
        UUID anna = bank.customer();
        UUID action = Ids.next();

        bank.tell(Topic.LIFECYCLE_EVENTS, new ActionWithdrawn(anna, action, "REFUTED"));
        bank.tell(Topic.LIFECYCLE_EVENTS, wish(anna, action, Channel.SMS, ActionOwner.AUTOMATIC, MONDAY));

        await().until(() -> "WITHDRAWN".equals(statusOf(action)));
    }

    @Test
    void a_wish_told_again_is_the_same_contact() {
        UUID anna = bank.customer();
        UUID action = Ids.next();

        bank.tell(Topic.LIFECYCLE_EVENTS, wish(anna, action, Channel.PHONE, ActionOwner.MANAGER, MONDAY));
        bank.tell(Topic.LIFECYCLE_EVENTS, wish(anna, action, Channel.PHONE, ActionOwner.MANAGER, MONDAY));
        requested(anna, Channel.BRANCH, MONDAY);

        get("/v1/contacts?customerId={c}", anna).body("items", hasSize(2));
        get("/v1/contacts?status=WHATEVER").statusCode(400);
    }

    private UUID lookedAfter() {
        UUID customer = bank.customer();
        bank.assign(customer, manager);
        return customer;
    }

    private UUID requested(UUID customer, Channel channel, LocalDate dueOn) {
        UUID action = Ids.next();
        bank.tell(Topic.LIFECYCLE_EVENTS, wish(customer, action, channel, ActionOwner.MANAGER, dueOn));
        await().until(() -> statusOf(action) != null);
        return action;
    }

    private static ActionRequested wish(
            UUID customer, UUID action, Channel channel, ActionOwner owner, LocalDate dueOn) {
        return new ActionRequested(
                customer, action, "CALL", channel, owner, dueOn, Stage.DECLINE, null, "The customer was reached.");
    }

    private String contactOf(UUID action) {
        return bank.text("select id::text as t from contact where action_id = ?", action);
    }

    private String statusOf(UUID action) {
        return bank.text("select status as t from contact where action_id = ?", action);
    }
}
