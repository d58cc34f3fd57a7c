package io.perennial.lifecycle.stages;

import io.perennial.belonging.Belongings;
import io.perennial.contract.CustomerEvent;
import io.perennial.contract.Told;
import io.perennial.contract.Topic;
import io.perennial.erasure.Erased;
import io.perennial.erasure.Restrictions;
import io.perennial.outbox.Inbox;
import io.perennial.outbox.Listener;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears whom customers belong to, because that decides who may see where they stand; whom to let be and whom to forget. Stages stay. */
@ApplicationScoped
class CustomersHeard implements Listener<CustomerEvent> {

    private final Inbox inbox;
    private final Belongings belongings;
    private final Erased erased;
    private final Restrictions restrictions;

    CustomersHeard(Inbox inbox, Belongings belongings, Erased erased, Restrictions restrictions) {
        this.restrictions = restrictions;
        this.erased = erased;
        this.inbox = inbox;
        this.belongings = belongings;
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
        belongings.note(events);
        restrictions.note(events);
        erased.note(events);
    }
}
