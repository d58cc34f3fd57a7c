package io.perennial.customer.standing;

import io.perennial.contract.LifecycleEvent;
import io.perennial.contract.LifecycleEvent.StageChanged;
import io.perennial.contract.LifecycleEvent.StageMoveSuperseded;
import io.perennial.contract.Told;
import io.perennial.contract.Topic;
import io.perennial.outbox.Inbox;
import io.perennial.outbox.Listener;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what lifecycle-service tells; of that, only stages matter here. */
@ApplicationScoped
class LifecycleEventsHeard implements Listener<LifecycleEvent> {

    private final Inbox inbox;
    private final Standings standings;

    LifecycleEventsHeard(Inbox inbox, Standings standings) {
        this.inbox = inbox;
        this.standings = standings;
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
        List<Told<LifecycleEvent>> moves =
                events.stream().filter(told -> isOfStages(told.event())).toList();
        if (!moves.isEmpty()) {
            standings.noteMoves(moves);
        }
    }

    private static boolean isOfStages(LifecycleEvent event) {
        return event instanceof StageChanged || event instanceof StageMoveSuperseded;
    }
}
