package io.perennial.outbox;

import io.perennial.contract.CustomerEvent;
import io.perennial.contract.CustomerEvent.ManagerAssigned;
import io.perennial.contract.Told;
import io.perennial.contract.Topic;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A listener that notes what it hears without asking whether it heard it before, and refuses managers called POISON. */
@ApplicationScoped
class CustomerEventsHeard implements Listener<CustomerEvent> {

    private final Inbox inbox;
    private final Sql sql;

    CustomerEventsHeard(Inbox inbox, Sql sql) {
        this.inbox = inbox;
        this.sql = sql;
    }

    @Incoming("customer-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> poll) {
        inbox.take(poll, this);
    }

    @Override
    public Topic topic() {
        return Topic.CUSTOMER_EVENTS;
    }

    @Override
    public void hear(List<Told<CustomerEvent>> events) {
        sql.update(
                "insert into noted (event_id, customer_id, seq, what) select * from unnest(?, ?, ?, ?)",
                events.stream().map(told -> told.id().toString()).toArray(String[]::new),
                events.stream().map(told -> told.event().customerId()).toArray(UUID[]::new),
                events.stream().map(Told::sequence).toArray(Long[]::new),
                events.stream().map(told -> what(told.event())).toArray(String[]::new));
    }

    private static String what(CustomerEvent event) {
        String manager = event instanceof ManagerAssigned assigned ? assigned.manager() : "";
        if (manager.equals("POISON")) {
            throw new Unacceptable("POISONED");
        }
        if (manager.equals("BUG")) {
            throw new IllegalStateException("a listener with a mistake");
        }
        return manager;
    }
}
