package io.perennial.lifecycle.stages;

import io.perennial.clock.BusinessClock;
import io.perennial.database.OwnWork;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Silence is an event (S3): looks again at customers whose dwell time or hold has ended, who have been silent for as long as a
 * rule asks for, or for whom other rules are in force. A portion is locked, told on and committed; replicas skip what another one
 * has locked, and what a missed sweep left over the next one finds.
 */
@ApplicationScoped
class ReviewSweep {

    private static final Logger LOG = Logger.getLogger(ReviewSweep.class);
    private static final int PORTION = 200;

    private final Lifecycles lifecycles;
    private final Lives lives;
    private final BusinessClock clock;

    ReviewSweep(Lifecycles lifecycles, Lives lives, BusinessClock clock) {
        this.lifecycles = lifecycles;
        this.lives = lives;
        this.clock = clock;
    }

    @Scheduled(every = "${perennial.lifecycle.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void review() {
        OwnWork.run(() -> review(clock.today()));
    }

    private void review(LocalDate today) {
        untilNoneIsLeft(() -> lifecycles.due(today, PORTION));
        untilNoneIsLeft(() -> lifecycles.underOlderRules(today, PORTION));
    }

    private void untilNoneIsLeft(Supplier<List<News>> portions) {
        int found;
        do {
            found = reviewed(portions);
        } while (found == PORTION);
    }

    private int reviewed(Supplier<List<News>> portions) {
        List<News> portion = new ArrayList<>();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                portion.addAll(portions.get());
                lives.tellOn(portion);
            });
        } catch (RuntimeException e) {
            LOG.warnf(e, "A portion of %d reviews failed; each is tried alone", portion.size());
            portion.forEach(this::reviewAlone);
        }
        return portion.size();
    }

    // One life that cannot be told must not keep all others from being looked at.
    private void reviewAlone(News news) {
        try {
            QuarkusTransaction.requiringNew().run(() -> lives.tellOn(List.of(news)));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Customer %s could not be reviewed and is looked at again tomorrow", news.customerId());
            QuarkusTransaction.requiringNew()
                    .run(() ->
                            lifecycles.postpone(news.customerId(), clock.today().plusDays(1)));
        }
    }
}
