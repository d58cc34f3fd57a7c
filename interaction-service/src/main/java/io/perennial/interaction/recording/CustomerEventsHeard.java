package io.perennial.interaction.recording;

import io.perennial.clock.BusinessClock;
import io.perennial.contract.CustomerEvent;
import io.perennial.contract.Told;
import io.perennial.contract.Topic;
import io.perennial.outbox.Inbox;
import io.perennial.outbox.Listener;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears who is a customer and by which identifiers they are named. */
@ApplicationScoped
class CustomerEventsHeard implements Listener<CustomerEvent> {

    private final Inbox inbox;
    private final Acquaintance acquaintance;
    private final BusinessClock clock;

    CustomerEventsHeard(Inbox inbox, Acquaintance acquaintance, BusinessClock clock) {
        this.inbox = inbox;
        this.acquaintance = acquaintance;
        this.clock = clock;
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
        acquaintance.make(events, clock.wallTime());
    }
}
