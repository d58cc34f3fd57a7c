package io.perennial.lifecycle.stages;

import io.micrometer.core.instrument.MeterRegistry;
import io.perennial.contract.Stage;
import io.perennial.database.AfterCommit;
import io.perennial.lifecycle.decision.BelievedMove;
import io.perennial.lifecycle.decision.Move;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** What was decided, by outcome: how often a customer's life was told on, what became of it, and which moves there were. */
@ApplicationScoped
class DecisionMetrics {

    private final MeterRegistry registry;
    private final AfterCommit afterCommit;

    DecisionMetrics(MeterRegistry registry, AfterCommit afterCommit) {
        this.registry = registry;
        this.afterCommit = afterCommit;
    }

    /** Counts what a transaction tells on, once it has been committed. */
    void count(Collection<Chapter> told) {
        afterCommit.run(() -> told.forEach(this::count));
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
