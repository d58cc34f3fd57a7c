package io.perennial.interaction;

import static org.awaitility.Awaitility.await;

import io.perennial.contract.ActionOwner;
import io.perennial.contract.Channel;
import io.perennial.contract.Ids;
import io.perennial.contract.InteractionEvent.ContactBlocked;
import io.perennial.contract.LifecycleEvent.ActionRequested;
import io.perennial.contract.Stage;
import io.perennial.contract.Told;
import io.perennial.contract.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Contacts that lifecycle-service wishes, and what becomes of them here. */
@ApplicationScoped
public class WishedContacts {

    private final Bank bank;

    WishedContacts(Bank bank) {
        this.bank = bank;
    }

    /** Wishes a message that goes out by itself; answers the id of the action. */
    public UUID automatic(UUID customer, Channel channel, LocalDate dueOn) {
        UUID action = Ids.next();
        bank.tell(Topic.LIFECYCLE_EVENTS, wish(customer, action, channel, ActionOwner.AUTOMATIC, dueOn));
        return action;
    }

    /** Wishes something of the customer's manager and waits until it is known; answers the id of the action. */
    public UUID byManager(UUID customer, Channel channel, LocalDate dueOn) {
        UUID action = Ids.next();
        bank.tell(Topic.LIFECYCLE_EVENTS, wish(customer, action, channel, ActionOwner.MANAGER, dueOn));
        await().until(() -> statusOf(action) != null);
        return action;
    }

    public static ActionRequested wish(
            UUID customer, UUID action, Channel channel, ActionOwner owner, LocalDate dueOn) {
        return new ActionRequested(
                customer, action, "WELCOME", channel, owner, dueOn, Stage.DEVELOPMENT, null, "The customer logs in.");
    }

    public String idOf(UUID action) {
        return bank.text("select id::text as t from contact where action_id = ?", action);
    }

    /** Null as long as the wish has not been heard. */
    public String statusOf(UUID action) {
        return bank.text("select status as t from contact where action_id = ?", action);
    }

    public List<ContactBlocked> blockedOf(UUID customer, UUID action) {
        return blockedOf(customer).stream()
                .filter(blocked -> blocked.actionId().equals(action))
                .toList();
    }

    public List<ContactBlocked> blockedOf(UUID customer) {
        return bank.told(customer).stream()
                .map(Told::event)
                .filter(event -> event instanceof ContactBlocked)
                .map(ContactBlocked.class::cast)
                .toList();
    }

    /** How many messages have left the bank for a customer. */
    public long sent(UUID customer) {
        return bank.count("select count(*) as n from recorded_message where customer_id = ?", customer);
    }
}
