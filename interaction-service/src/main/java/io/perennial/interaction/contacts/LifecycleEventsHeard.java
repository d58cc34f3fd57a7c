package io.perennial.interaction.contacts;

import io.perennial.clock.BusinessClock;
import io.perennial.contract.LifecycleEvent;
import io.perennial.contract.Told;
import io.perennial.contract.Topic;
import io.perennial.outbox.Inbox;
import io.perennial.outbox.Listener;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears which actions lifecycle-service wants done. */
@ApplicationScoped
class LifecycleEventsHeard implements Listener<LifecycleEvent> {

    private final Inbox inbox;
    private final WishList wishes;
    private final BusinessClock clock;

    LifecycleEventsHeard(Inbox inbox, WishList wishes, BusinessClock clock) {
        this.inbox = inbox;
        this.wishes = wishes;
        this.clock = clock;
    }

    @Incoming("lifecycle-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> poll) {
        inbox.take(poll, this);
    }

    @Override
    public Topic topic() {
        return Topic.LIFECYCLE_EVENTS;
    }

    @Override
    public void hear(List<Told<LifecycleEvent>> events) {
        wishes.note(Wishes.of(events), clock.today(), clock.wallTime());
    }
}
