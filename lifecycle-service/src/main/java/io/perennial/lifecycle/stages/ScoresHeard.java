package io.perennial.lifecycle.stages;

import io.perennial.contract.ScoreEvent;
import io.perennial.contract.Told;
import io.perennial.contract.Topic;
import io.perennial.outbox.Inbox;
import io.perennial.outbox.Listener;
import io.perennial.outbox.Unacceptable;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what scoring tells of customers' days. A poll is folded in one go, each customer once. */
@ApplicationScoped
class ScoresHeard implements Listener<ScoreEvent> {

    private final Inbox inbox;
    private final Lives lives;

    ScoresHeard(Inbox inbox, Lives lives) {
        this.inbox = inbox;
        this.lives = lives;
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
        Map<UUID, News> news = new LinkedHashMap<>();
        for (Told<ScoreEvent> told : events) {
            if (told.event() instanceof ScoreEvent.CustomerScored scored) {
                news.merge(scored.customerId(), newsOf(scored), News::and);
            }
        }
        lives.tellOn(news.values());
    }

    private static News newsOf(ScoreEvent.CustomerScored scored) {
        boolean complete = scored.steps() != null
                && !scored.steps().isEmpty()
                && scored.steps().stream().allMatch(step -> step != null && step.day() != null && step.facts() != null);
        if (!complete) {
            throw new Unacceptable("NO_STEPS");
        }
        return News.ofSteps(scored.customerId(), scored.steps());
    }
}
