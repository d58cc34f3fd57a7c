package io.perennial.lifecycle.playbooks;

import io.perennial.contract.InteractionEvent;
import io.perennial.contract.Told;
import io.perennial.contract.Topic;
import io.perennial.outbox.Inbox;
import io.perennial.outbox.Listener;
import io.perennial.outbox.Sql;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears what became of contacts: an action whose contact was made is done, even if it has been withdrawn meanwhile, and one whose
 * contact was kept from taking place is blocked until it takes place after all.
 */
@ApplicationScoped
class ContactsHeard implements Listener<InteractionEvent> {

    private final Inbox inbox;
    private final Sql sql;

    ContactsHeard(Inbox inbox, Sql sql) {
        this.inbox = inbox;
        this.sql = sql;
    }

    @Incoming("interaction-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> poll) {
        inbox.take(poll, this);
    }

    @Override
    public Topic topic() {
        return Topic.INTERACTION_EVENTS;
    }

    @Override
    public void hear(List<Told<InteractionEvent>> events) {
        Map<UUID, InteractionEvent.ContactMade> made = new LinkedHashMap<>();
        Map<UUID, InteractionEvent.ContactBlocked> blocked = new LinkedHashMap<>();
        for (Told<InteractionEvent> told : events) {
            if (told.event() instanceof InteractionEvent.ContactMade contact && contact.actionId() != null) {
                made.put(contact.actionId(), contact);
            } else if (told.event() instanceof InteractionEvent.ContactBlocked contact && contact.actionId() != null) {
                blocked.put(contact.actionId(), contact);
            }
        }
        if (!made.isEmpty() || !blocked.isEmpty()) {
            lock(Stream.concat(
                    made.values().stream().map(InteractionEvent.ContactMade::customerId),
                    blocked.values().stream().map(InteractionEvent.ContactBlocked::customerId)));
            noteBlocked(List.copyOf(blocked.values()));
            noteMade(List.copyOf(made.values()));
        }
    }

    private void lock(Stream<UUID> customers) {
        sql.query(
                "select 1 from unnest(?) as n(c) join lifecycle l on l.customer_id = n.c "
                        + "order by l.customer_id for update of l",
                row -> true,
                (Object) customers.distinct().toArray(UUID[]::new));
    }

    private void noteBlocked(List<InteractionEvent.ContactBlocked> blocked) {
        if (blocked.isEmpty()) {
            return;
        }
        sql.update(
                "update action a set status = 'BLOCKED', outcome = n.reason from unnest(?, ?, ?) as n(customer_id, id, reason) "
                        + "where a.customer_id = n.customer_id and a.id = n.id and a.status in ('REQUESTED', 'BLOCKED')",
                blocked.stream()
                        .map(InteractionEvent.ContactBlocked::customerId)
                        .toArray(UUID[]::new),
                blocked.stream().map(InteractionEvent.ContactBlocked::actionId).toArray(UUID[]::new),
                blocked.stream().map(InteractionEvent.ContactBlocked::reason).toArray(String[]::new));
    }

    private void noteMade(List<InteractionEvent.ContactMade> made) {
        if (made.isEmpty()) {
            return;
        }
        sql.update(
                "update action a set status = 'DONE', outcome = n.outcome, ended_at = n.made_at "
                        + "from unnest(?, ?, ?, ?) as n(customer_id, id, outcome, made_at) "
                        + "where a.customer_id = n.customer_id and a.id = n.id and a.status <> 'DONE'",
                made.stream().map(InteractionEvent.ContactMade::customerId).toArray(UUID[]::new),
                made.stream().map(InteractionEvent.ContactMade::actionId).toArray(UUID[]::new),
                made.stream().map(InteractionEvent.ContactMade::outcome).toArray(String[]::new),
                made.stream().map(InteractionEvent.ContactMade::madeAt).toArray(Instant[]::new));
    }
}
