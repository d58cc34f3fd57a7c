package io.perennial.interaction.outreach;

import static io.perennial.contract.ActionOwner.AUTOMATIC;
import static io.perennial.contract.ActionOwner.MANAGER;

import io.micrometer.core.instrument.MeterRegistry;
import io.perennial.contract.ActionOwner;
import io.perennial.contract.InteractionEvent.ContactBlocked;
import io.perennial.contract.InteractionEvent.ContactMade;
import io.perennial.database.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Contacts made, by channel and by whom; contacts kept from being made, by channel and why. Counted once they are committed. */
@ApplicationScoped
public class ContactMetrics {

    private final MeterRegistry registry;
    private final AfterCommit afterCommit;

    ContactMetrics(MeterRegistry registry, AfterCommit afterCommit) {
        this.registry = registry;
        this.afterCommit = afterCommit;
    }

    /** A person did it. What came of it is not counted: outcomes are the bank's own words, and nobody knows how many. */
    public void madeByManager(ContactMade contact) {
        afterCommit.run(() -> count(contact, MANAGER));
    }

    void delivered(List<ContactMade> contacts) {
        afterCommit.run(() -> contacts.forEach(contact -> count(contact, AUTOMATIC)));
    }

    void blocked(List<ContactBlocked> contacts) {
        afterCommit.run(() -> contacts.forEach(this::count));
    }

    private void count(ContactMade contact, ActionOwner by) {
        registry.counter("contacts.made", "channel", contact.channel().name(), "by", by.name())
                .increment();
    }

    private void count(ContactBlocked contact) {
        registry.counter("contacts.blocked", "channel", contact.channel().name(), "reason", contact.reason())
                .increment();
    }
}
