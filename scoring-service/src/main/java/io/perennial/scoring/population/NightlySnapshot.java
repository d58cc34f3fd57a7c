package io.perennial.scoring.population;

import io.perennial.clock.BusinessClock;
import io.perennial.database.OwnWork;
import io.perennial.scoring.life.SilenceSweep;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * Takes a snapshot of the population each business day after midnight, of the day that ended. It waits until the silent days
 * that came with midnight are told, so that the tiers it groups by are today's.
 *
 * <p>A night in which nothing ran is made up for as soon as something runs. When the business date leaps, only the day before
 * the new one gets a snapshot: a leap may be years, and ranks of the days between compare with the latest snapshot before them,
 * as they name it.
 */
@ApplicationScoped
class NightlySnapshot {

    private final Snapshots snapshots;
    private final SilenceSweep sweep;
    private final BusinessClock clock;

    NightlySnapshot(Snapshots snapshots, SilenceSweep sweep, BusinessClock clock) {
        this.snapshots = snapshots;
        this.sweep = sweep;
        this.clock = clock;
    }

    // Two replicas may both find it missing; the second then replaces the first's by the same.
    @Scheduled(every = "{perennial.scoring.snapshot.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void takeIfMissing() {
        OwnWork.run(() -> takeIfMissing(clock.today().minusDays(1)));
    }

    private void takeIfMissing(LocalDate yesterday) {
        boolean missing = snapshots.lastDay().map(yesterday::isAfter).orElse(true);
        if (missing && sweep.isDone(yesterday)) {
            snapshots.take(yesterday, clock.wallTime());
        }
    }
}
