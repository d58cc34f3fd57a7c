package io.perennial.scoring.rescoring;

import io.perennial.clock.BusinessClock;
import io.perennial.database.OwnWork;
import io.perennial.scoring.decision.Model;
import io.perennial.scoring.decision.Retelling;
import io.perennial.scoring.life.Life;
import io.perennial.scoring.life.Lives;
import io.perennial.scoring.life.Teller;
import io.perennial.scoring.population.Snapshots;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/**
 * Works through rescorings, some customers at a time: how far it came commits with what was told, so that a restart goes on
 * where it stopped. At the end the population is looked at anew.
 */
@ApplicationScoped
class RescoringWork {

    // each customer tells a whole life, so fewer at once than in the sweep
    private static final int BATCH = 100;

    private final Rescorings rescorings;
    private final Lives lives;
    private final Teller teller;
    private final Snapshots snapshots;
    private final Model model;
    private final BusinessClock clock;

    RescoringWork(
            Rescorings rescorings, Lives lives, Teller teller, Snapshots snapshots, Model model, BusinessClock clock) {
        this.rescorings = rescorings;
        this.lives = lives;
        this.teller = teller;
        this.snapshots = snapshots;
        this.model = model;
        this.clock = clock;
    }

    @Scheduled(every = "{perennial.scoring.rescoring.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        OwnWork.run(() -> work(clock.today()));
    }

    private void work(LocalDate today) {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().timeout(120).call(() -> rescorings
                    .lockRunning()
                    .map(running -> goOn(running, today))
                    .orElse(false));
        }
    }

    private boolean goOn(Rescorings.Running running, LocalDate today) {
        List<Life> some = lives.lockAfter(running.reached(), BATCH);
        if (some.isEmpty()) {
            snapshots.take(today.minusDays(1), clock.wallTime());
            rescorings.finish(running.id(), clock.wallTime());
            return true;
        }
        teller.tell(some.stream()
                .map(life -> new Teller.Tale(life, Retelling.ofAll(life.standing(), life.timeline(model), today)))
                .toList());
        rescorings.advance(running.id(), some.get(some.size() - 1).customerId(), some.size());
        return true;
    }
}
