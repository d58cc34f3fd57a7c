package io.perennial.interaction.customers;

import io.perennial.contract.CustomerEvent;
import io.perennial.contract.CustomerEvent.ConsentChanged;
import io.perennial.contract.CustomerEvent.CustomerErased;
import io.perennial.contract.CustomerEvent.CustomerRegistered;
import io.perennial.contract.CustomerEvent.HoldingsChanged;
import io.perennial.contract.CustomerEvent.IdentifierLinked;
import io.perennial.contract.CustomerEvent.IdentifierUnlinked;
import io.perennial.contract.CustomerEvent.ManagerAssigned;
import io.perennial.contract.CustomerEvent.ProcessingRestricted;
import io.perennial.contract.CustomerEvent.ProcessingResumed;
import io.perennial.contract.CustomerEvent.ProfileChanged;
import io.perennial.contract.Told;
import io.perennial.interaction.customers.Consents.Matter;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What one poll of customer events says of whom contacts are with: who is a customer, which identifiers lead to them. Of several
 * events about the same thing the last one counts.
 */
public final class News {

    private final Map<String, UUID> becameKnown = new LinkedHashMap<>();
    private final Map<Link, Optional<Instant>> links = new HashMap<>();
    private final Map<Matter, Boolean> consents = new HashMap<>();

    private News() {}

    /** Gathers the news of events in their order. */
    public static News of(List<Told<CustomerEvent>> events) {
        News news = new News();
        events.forEach(told -> news.take(told.event(), told.time()));
        return news;
    }

    /** What interactions may have been waiting for: customer ids and identifier hashes, each with the customer. */
    public Map<String, UUID> becameKnown() {
        return becameKnown;
    }

    /** When each identifier was linked to a customer; empty if it was unlinked. */
    Map<Link, Optional<Instant>> links() {
        return links;
    }

    /** What customers said about being contacted. */
    Map<Matter, Boolean> consents() {
        return consents;
    }

    private void take(CustomerEvent event, Instant at) {
        if (event instanceof CustomerRegistered registered) {
            becameKnown.put(registered.customerId().toString(), registered.customerId());
        } else if (event instanceof IdentifierLinked linked) {
            // what waited belongs to the customer to whom the identifier led first
            becameKnown.putIfAbsent(linked.hash(), linked.customerId());
            links.put(new Link(linked.hash(), linked.customerId()), Optional.of(at));
        } else if (event instanceof IdentifierUnlinked unlinked) {
            links.put(new Link(unlinked.hash(), unlinked.customerId()), Optional.empty());
        } else if (event instanceof ConsentChanged said) {
            consents.put(new Matter(said.customerId(), said.purpose(), said.channel()), said.given());
        } else if (event instanceof CustomerErased
                || event instanceof ProcessingRestricted
                || event instanceof ProcessingResumed
                || event instanceof ManagerAssigned
                || event instanceof ProfileChanged
                || event instanceof HoldingsChanged) {
            return; // says nothing about whom a contact was with; who is forgotten or restricted is heard of elsewhere
        } else {
            throw new IllegalStateException("no case for " + event.getClass().getSimpleName());
        }
    }

    /** An identifier and the customer to whom it leads. */
    record Link(String hash, UUID customerId) {}
}
