package io.perennial.customer.standing;

import io.perennial.contract.ScoreEvent;
import io.perennial.contract.ScoreEvent.TierChanged;
import io.perennial.contract.Told;
import io.perennial.contract.Topic;
import io.perennial.outbox.Inbox;
import io.perennial.outbox.Listener;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what scoring-service tells; of that, only tiers matter here. */
@ApplicationScoped
class ScoreEventsHeard implements Listener<ScoreEvent> {

    private final Inbox inbox;
    private final Standings standings;

    ScoreEventsHeard(Inbox inbox, Standings standings) {
        this.inbox = inbox;
        this.standings = standings;
    }

    @Incoming("score-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> poll) {
        inbox.take(poll, this);
    }

    @Override
    public Topic topic() {
        return Topic.SCORE_EVENTS;
    }

    @Override
    public void hear(List<Told<ScoreEvent>> events) {
        List<Told<TierChanged>> tiers = events.stream()
                .filter(told -> told.event() instanceof TierChanged)
                .map(told -> new Told<>(told.id(), told.time(), told.sequence(), (TierChanged) told.event()))
                .toList();
        if (!tiers.isEmpty()) {
            standings.noteTiers(tiers);
        }
    }
}
