package io.perennial.lifecycle.stages;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.perennial.clock.BusinessClock;
import io.perennial.contract.Stage;
import io.perennial.database.AfterCommit;
import io.perennial.lifecycle.decision.BelievedMove;
import io.perennial.lifecycle.decision.Move;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What was decided, by outcome: how often a customer's life was told on, what became of it, and which moves there were; and how
 * long after an interaction it was known what it means for the stage.
 */
@ApplicationScoped
class DecisionMetrics {

    private static final Duration[] LIMITS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1)
    };

    private final MeterRegistry registry;
    private final Timer delay;
    private final AfterCommit afterCommit;
    private final BusinessClock clock;

    DecisionMetrics(MeterRegistry registry, AfterCommit afterCommit, BusinessClock clock) {
        this.registry = registry;
        this.afterCommit = afterCommit;
        this.clock = clock;
        this.delay = Timer.builder("lifecycle.decision.delay")
                .description("From the record of an interaction to the commit of what it means for the stage")
                .serviceLevelObjectives(LIMITS)
                .register(registry);
    }

    /** Counts what a transaction tells on, once it has been committed. */
    void count(Collection<Chapter> told) {
        afterCommit.run(() -> told.forEach(this::count));
    }

    /** Measures how long it took from when interactions were recorded until the open transaction is committed. */
    void decidedOn(List<Instant> recorded) {
        afterCommit.run(() -> {
            Instant now = clock.wallTime();
            recorded.forEach(at -> delay.record(Duration.between(at, now)));
        });
    }

    private void count(Chapter chapter) {
        registry.counter("lifecycle.decisions", "outcome", outcome(chapter)).increment();
        chapter.added().forEach(this::count);
    }

    private void count(BelievedMove believed) {
        Move move = believed.move();
        registry.counter("lifecycle.moves", "from", name(move.from()), "to", name(move.to()), "by", by(move))
                .increment();
    }

    // A late fact that takes a move back usually brings another: what was believed wrongly is what an operator asks
    // for.
    private static String outcome(Chapter chapter) {
        if (!chapter.revision().refuted().isEmpty()) {
            return "CORRECTED";
        }
        return chapter.added().isEmpty() ? "UNCHANGED" : "MOVED";
    }

    private static String by(Move move) {
        return move.byHand() == null ? "RULE" : "HAND";
    }

    private static String name(Stage stage) {
        return stage == null ? "NONE" : stage.name();
    }
}
