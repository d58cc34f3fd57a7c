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
import io.perennial.contract.CustomerEvent.ConsentChanged;
import io.perennial.contract.CustomerEvent.ProcessingRestricted;
import io.perennial.contract.CustomerEvent.ProcessingResumed;
import io.perennial.contract.Ids;
import io.perennial.contract.LifecycleEvent.ActionWithdrawn;
import io.perennial.contract.Purpose;
import io.perennial.contract.Topic;
import io.perennial.interaction.Bank;
import io.perennial.interaction.WishedContacts;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What lifecycle-service wishes of a manager stands on the list of the customer's manager, until it is withdrawn. */
@QuarkusTest
@WithTestResource(RealBank.class)
class ContactsIT {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    @Inject
    Bank bank;

    @Inject
    WishedContacts contacts;

    private final String manager = "M-" + Ids.next();

    @Test
    void a_wish_stands_on_the_list_of_the_customers_manager_first_due_first() {
        UUID anna = lookedAfter();
        contacts.byManager(anna, Channel.PHONE, MONDAY.plusDays(2));
        contacts.byManager(anna, Channel.BRANCH, MONDAY);

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
    void the_list_follows_the_customer_to_another_manager_except_what_was_given_by_hand() {
        UUID anna = lookedAfter();
        String given = contacts.idOf(contacts.byManager(anna, Channel.PHONE, MONDAY));
        String following = contacts.idOf(contacts.byManager(anna, Channel.BRANCH, MONDAY));
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
        UUID open = contacts.byManager(anna, Channel.PHONE, MONDAY);
        UUID done = contacts.byManager(anna, Channel.BRANCH, MONDAY);
        post("/v1/contacts/" + contacts.idOf(done) + "/outcome", Map.of("outcome", "REACHED"))
                .statusCode(200);

        bank.tell(Topic.LIFECYCLE_EVENTS, new ActionWithdrawn(anna, open, "REFUTED"));
        bank.tell(Topic.LIFECYCLE_EVENTS, new ActionWithdrawn(anna, done, "REFUTED"));

        await().until(() -> "WITHDRAWN".equals(contacts.statusOf(open)));
        UUID last = contacts.byManager(anna, Channel.PHONE, MONDAY);
        assertThat(contacts.statusOf(last)).isEqualTo("OPEN");
        assertThat(contacts.statusOf(done)).isEqualTo("DONE");
        post("/v1/contacts/" + contacts.idOf(open) + "/outcome", Map.of("outcome", "REACHED"))
                .statusCode(409);
    }

    @Test
    void a_withdrawal_heard_before_its_wish_counts() {
        UUID anna = bank.customer();
        UUID action = Ids.next();

        bank.tell(Topic.LIFECYCLE_EVENTS, new ActionWithdrawn(anna, action, "REFUTED"));
        bank.tell(
                Topic.LIFECYCLE_EVENTS, WishedContacts.wish(anna, action, Channel.SMS, ActionOwner.AUTOMATIC, MONDAY));

        await().until(() -> "WITHDRAWN".equals(contacts.statusOf(action)));
    }

    @Test
    void whoever_is_about_to_call_sees_that_the_customer_does_not_want_it() {
        UUID anna = lookedAfter();
        String call = contacts.idOf(contacts.byManager(anna, Channel.PHONE, MONDAY));
        String visit = contacts.idOf(contacts.byManager(anna, Channel.BRANCH, MONDAY));
        get("/v1/contacts/" + call).body("wanted", equalTo(true));

        bank.tell(Topic.CUSTOMER_EVENTS, new ConsentChanged(anna, Purpose.MARKETING, Channel.PHONE, false));

        await().untilAsserted(() -> get("/v1/contacts/" + call).body("wanted", equalTo(false)));
        get("/v1/contacts/" + visit).body("wanted", equalTo(true));
        get("/v1/contacts?manager={m}&status=OPEN", manager)
                .body("items.find { it.id == '" + call + "' }.wanted", equalTo(false));
    }

    @Test
    void who_is_let_be_is_not_reached_and_is_again_once_they_are_served_as_others() {
        UUID anna = lookedAfter();
        UUID before = contacts.byManager(anna, Channel.PHONE, MONDAY);

        bank.tell(Topic.CUSTOMER_EVENTS, new ProcessingRestricted(anna, Instant.now()));
        await().until(() -> "WITHDRAWN".equals(contacts.statusOf(before)));
        UUID meanwhile = contacts.byManager(anna, Channel.PHONE, MONDAY);
        assertThat(contacts.statusOf(meanwhile)).isEqualTo("WITHDRAWN");
        get("/v1/contacts?manager={m}&status=OPEN", manager).body("items", hasSize(0));

        bank.tell(Topic.CUSTOMER_EVENTS, new ProcessingResumed(anna, Instant.now()));
        await().until(() -> bank.count("select count(*) as n from restricted where customer_id = ?", anna) == 0);
        assertThat(contacts.statusOf(contacts.byManager(anna, Channel.PHONE, MONDAY)))
                .isEqualTo("OPEN");
    }

    @Test
    void a_wish_told_again_is_the_same_contact() {
        UUID anna = bank.customer();
        UUID action = Ids.next();

        bank.tell(
                Topic.LIFECYCLE_EVENTS, WishedContacts.wish(anna, action, Channel.PHONE, ActionOwner.MANAGER, MONDAY));
        bank.tell(
                Topic.LIFECYCLE_EVENTS, WishedContacts.wish(anna, action, Channel.PHONE, ActionOwner.MANAGER, MONDAY));
        contacts.byManager(anna, Channel.BRANCH, MONDAY);

        get("/v1/contacts?customerId={c}", anna).body("items", hasSize(2));
        get("/v1/contacts?status=WHATEVER").statusCode(400);
    }

    private UUID lookedAfter() {
        UUID customer = bank.customer();
        bank.assign(customer, manager);
        return customer;
    }
}
