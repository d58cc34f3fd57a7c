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
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears which contacts took place: an action whose contact was made is done, even if it has been withdrawn meanwhile. */
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
        for (Told<InteractionEvent> told : events) {
            if (told.event() instanceof InteractionEvent.ContactMade contact && contact.actionId() != null) {
                made.put(contact.actionId(), contact);
            }
        }
        if (!made.isEmpty()) {
            note(List.copyOf(made.values()));
        }
    }

    private void note(List<InteractionEvent.ContactMade> made) {
        UUID[] customers =
                made.stream().map(InteractionEvent.ContactMade::customerId).toArray(UUID[]::new);
        sql.query(
                "select 1 from lifecycle where customer_id = any(?) order by customer_id for update",
                row -> true,
                (Object) customers);
        sql.update(
                "update action a set status = 'DONE', outcome = n.outcome, ended_at = n.made_at "
                        + "from unnest(?, ?, ?, ?) as n(customer_id, id, outcome, made_at) "
                        + "where a.customer_id = n.customer_id and a.id = n.id and a.status <> 'DONE'",
                customers,
                made.stream().map(InteractionEvent.ContactMade::actionId).toArray(UUID[]::new),
                made.stream().map(InteractionEvent.ContactMade::outcome).toArray(String[]::new),
                made.stream().map(InteractionEvent.ContactMade::madeAt).toArray(Instant[]::new));
    }
}
