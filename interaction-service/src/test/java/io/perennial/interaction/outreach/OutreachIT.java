package io.perennial.interaction.outreach;

import static io.perennial.interaction.Bank.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.perennial.clock.BusinessClock;
import io.perennial.contract.Channel;
import io.perennial.contract.CustomerEvent.ConsentChanged;
import io.perennial.contract.Ids;
import io.perennial.contract.InteractionEvent.ContactBlocked;
import io.perennial.contract.InteractionEvent.ContactMade;
import io.perennial.contract.InteractionEvent.InteractionRecorded;
import io.perennial.contract.InteractionKind;
import io.perennial.contract.LifecycleEvent.ActionWithdrawn;
import io.perennial.contract.Purpose;
import io.perennial.contract.Told;
import io.perennial.contract.Topic;
import io.perennial.database.OwnWork;
import io.perennial.interaction.Bank;
import io.perennial.interaction.WishedContacts;
import io.perennial.interaction.outreach.Connector.Delivery;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A wished message goes out once and becomes an interaction, whatever happens to it on the way. */
@QuarkusTest
@WithTestResource(RealBank.class)
class OutreachIT {

    @Inject
    Bank bank;

    @Inject
    WishedContacts contacts;

    @Inject
    BusinessClock clock;

    @Inject
    Deliveries deliveries;

    @Inject
    io.perennial.outbox.Sql sql;

    @Test
    void an_automatic_contact_goes_out_becomes_an_interaction_and_is_told() {
        UUID anna = bank.customer();
        UUID action = contacts.automatic(anna, Channel.SMS, clock.today());

        await().until(() -> "DONE".equals(contacts.statusOf(action)));

        assertThat(bank.told(anna, 2))
                .extracting(Told::event)
                .satisfiesExactly(
                        event -> assertThat(((InteractionRecorded) event).kind())
                                .isEqualTo(InteractionKind.CAMPAIGN_CONTACT),
                        event -> assertThat((ContactMade) event)
                                .returns(action, ContactMade::actionId)
                                .returns("DELIVERED", ContactMade::outcome));
        assertThat(contacts.sent(anna)).isEqualTo(1);
        get("/v1/contacts?customerId={c}", anna).body("items[0].status", equalTo("DONE"));
    }

    @Test
    void a_replica_that_dies_after_sending_leaves_it_to_another_which_ends_it_once() {
        UUID anna = bank.customer();
        Message message = claimed(anna, Ids.next());

        OwnWork.run(() ->
                sql.update("update contact set retry_at = now() - interval '1 second' where customer_id = ?", anna));
        await().until(() -> "DONE".equals(contacts.statusOf(message.actionId())));
        OwnWork.run(() -> deliveries.note(Map.of(message, Delivery.DELIVERED), clock.now(), Instant.now()));

        assertThat(bank.told(anna, 2)).hasSize(2);
        assertThat(contacts.sent(anna)).isEqualTo(1);
        assertThat(bank.count("select count(*) as n from interaction where customer_id = ?", anna))
                .isEqualTo(1);
    }

    @Test
    void what_cannot_be_delivered_is_tried_again_and_in_the_end_told() {
        UUID anna = bank.customer();
        Message message = claimed(anna, Ids.next());

        OwnWork.run(() -> deliveries.note(Map.of(message, Delivery.TRY_LATER), clock.now(), Instant.now()));
        assertThat(contacts.statusOf(message.actionId())).isEqualTo("SENDING");
        OwnWork.run(() -> deliveries.note(Map.of(message, Delivery.REFUSED), clock.now(), Instant.now()));

        assertThat(contacts.statusOf(message.actionId())).isEqualTo("FAILED");
        assertThat(contacts.blockedOf(anna)).extracting(ContactBlocked::reason).containsExactly("UNDELIVERABLE");
        get("/v1/contacts?customerId=" + anna).body("items[0].blockedBecause", equalTo("UNDELIVERABLE"));
    }

    @Test
    void a_wish_withdrawn_while_it_could_not_be_delivered_is_not_tried_again() {
        UUID anna = bank.customer();
        Message message = claimed(anna, Ids.next());

        withdraw(message);
        assertThat(contacts.statusOf(message.actionId())).isEqualTo("SENDING");
        OwnWork.run(() -> deliveries.note(Map.of(message, Delivery.TRY_LATER), clock.now(), Instant.now()));

        assertThat(contacts.statusOf(message.actionId())).isEqualTo("WITHDRAWN");
    }

    @Test
    void a_wish_withdrawn_while_it_waited_for_another_try_is_not_tried_again() {
        UUID anna = bank.customer();
        Message message = claimed(anna, Ids.next());

        withdraw(message);
        isDueAgain(anna);

        await().until(() -> "WITHDRAWN".equals(contacts.statusOf(message.actionId())));
        assertThat(contacts.sent(anna)).isZero();
    }

    @Test
    void who_says_no_before_another_try_is_not_reached() {
        UUID anna = bank.customer();
        Message message = claimed(anna, Ids.next());

        bank.tell(Topic.CUSTOMER_EVENTS, new ConsentChanged(anna, Purpose.MARKETING, Channel.SMS, false));
        await().until(() ->
                bank.count("select count(*) as n from consent where customer_id = ? and not given", anna) == 1);
        isDueAgain(anna);

        await().until(() -> "BLOCKED".equals(contacts.statusOf(message.actionId())));
        assertThat(contacts.sent(anna)).isZero();
    }

    private void withdraw(Message message) {
        bank.tell(Topic.LIFECYCLE_EVENTS, new ActionWithdrawn(message.customerId(), message.actionId(), "REFUTED"));
        await().until(() -> bank.count(
                        "select count(*) as n from contact where action_id = ? and withdrawn_because is not null",
                        message.actionId())
                == 1);
    }

    private void isDueAgain(UUID customer) {
        OwnWork.run(() -> sql.update(
                "update contact set retry_at = now() - interval '1 second' where customer_id = ?", customer));
    }

    /** A contact that some replica has claimed and not ended. */
    private Message claimed(UUID customer, UUID action) {
        UUID contact = Ids.next();
        OwnWork.run(() -> sql.update(
                "insert into contact (id, customer_id, action_id, action, channel, owner, status, due_on,"
                        + " requested_at, try_on, retry_at, attempts) values (?, ?, ?, 'WELCOME', 'SMS', 'AUTOMATIC',"
                        + " 'SENDING', ?, now(), ?, now() + interval '2 minutes', 1)",
                contact,
                customer,
                action,
                clock.today(),
                clock.today()));
        return new Message(contact, customer, action, Channel.SMS, "WELCOME", 1);
    }
}
