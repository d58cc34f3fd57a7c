package io.perennial.scoring.life;

import io.perennial.clock.BusinessClock;
import io.perennial.contract.InteractionEvent;
import io.perennial.contract.InteractionEvent.SatisfactionRated;
import io.perennial.contract.Told;
import io.perennial.contract.Topic;
import io.perennial.outbox.Inbox;
import io.perennial.outbox.Listener;
import io.perennial.outbox.Unacceptable;
import io.perennial.scoring.decision.DayFacts;
import io.perennial.scoring.decision.Entries;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what happened between customers and the bank. */
@ApplicationScoped
class InteractionEventsHeard implements Listener<InteractionEvent> {

    private final Inbox inbox;
    private final Scoring scoring;
    private final BusinessClock clock;
    private final Entries entries;

    InteractionEventsHeard(Inbox inbox, Scoring scoring, BusinessClock clock) {
        this.inbox = inbox;
        this.scoring = scoring;
        this.clock = clock;
        entries = new Entries(clock::dayOf);
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
        LocalDate today = clock.today();
        Scoring.Bag bag = new Scoring.Bag();
        Sums.within(() -> {
            for (Told<InteractionEvent> told : events) {
                DayFacts facts = facts(told.event());
                Days.check(facts.day(), today);
                bag.about(told.event().customerId(), news -> {
                    news.add(facts);
                    news.recorded(told.time());
                });
            }
            scoring.note(bag, today);
        });
    }

    private DayFacts facts(InteractionEvent event) {
        if (event instanceof SatisfactionRated rated && (rated.rating() < 1 || rated.rating() > 5)) {
            throw new Unacceptable("RATING_OUT_OF_RANGE");
        }
        return entries.of(event);
    }
}
