package io.perennial.lifecycle.stages;

import io.perennial.contract.ScoreEvent;
import io.perennial.contract.Told;
import io.perennial.contract.Topic;
import io.perennial.outbox.Inbox;
import io.perennial.outbox.Listener;
import io.perennial.outbox.Unacceptable;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
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
    private final DecisionMetrics metrics;

    ScoresHeard(Inbox inbox, Lives lives, DecisionMetrics metrics) {
        this.inbox = inbox;
        this.lives = lives;
        this.metrics = metrics;
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
        List<Instant> recorded = new ArrayList<>();
        for (Told<ScoreEvent> told : events) {
            if (told.event() instanceof ScoreEvent.CustomerScored scored) {
                news.merge(scored.customerId(), newsOf(scored), News::and);
                if (scored.recordedAt() != null) {
                    recorded.add(scored.recordedAt());
                }
            }
        }
        lives.tellOn(news.values());
        metrics.decidedOn(recorded);
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
