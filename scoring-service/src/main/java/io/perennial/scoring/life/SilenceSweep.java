package io.perennial.scoring.life;

import io.perennial.clock.BusinessClock;
import io.perennial.database.OwnWork;
import io.perennial.scoring.decision.Model;
import io.perennial.scoring.decision.Retelling;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Silence is an event: tells the silent days that have come, of the customers whose windows move. Whoever is being worked on
 * by another replica is skipped; days that were missed are made up for, because it asks what is due and not what day it is.
 */
@ApplicationScoped
public class SilenceSweep {

    private final Lives lives;
    private final Customers customers;
    private final Teller teller;
    private final Model model;
    private final BusinessClock clock;
    private final int batch;

    SilenceSweep(
            Lives lives,
            Customers customers,
            Teller teller,
            Model model,
            BusinessClock clock,
            @ConfigProperty(name = "perennial.scoring.sweep.batch") int batch) {
        this.lives = lives;
        this.customers = customers;
        this.teller = teller;
        this.model = model;
        this.clock = clock;
        this.batch = batch;
    }

    @Scheduled(every = "{perennial.scoring.sweep.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        OwnWork.run(() -> sweep(clock.today()));
    }

    private void sweep(LocalDate today) {
        int told;
        do {
            told = QuarkusTransaction.requiringNew().call(() -> sweepSome(today));
        } while (told == batch);
    }

    /** Whether all silent days up to a day were told. */
    public boolean isDone(LocalDate today) {
        return OwnWork.call(() -> !customers.anyDue(today));
    }

    private int sweepSome(LocalDate today) {
        List<Teller.Tale> tales = lives.lockDue(today, batch).stream()
                .map(life -> new Teller.Tale(life, Retelling.ofSilence(life.standing(), life.timeline(model), today)))
                .toList();
        teller.tell(tales);
        return tales.size();
    }
}
