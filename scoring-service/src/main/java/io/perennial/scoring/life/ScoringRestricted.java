package io.perennial.scoring.life;

import io.perennial.clock.BusinessClock;
import io.perennial.erasure.Restricting;
import io.perennial.scoring.decision.Model;
import io.perennial.scoring.decision.Retelling;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Customers of whom nothing is told until they are served as others again; then all of their life is. */
@ApplicationScoped
class ScoringRestricted implements Restricting {

    private final Customers customers;
    private final Lives lives;
    private final Teller teller;
    private final Model model;
    private final BusinessClock clock;

    ScoringRestricted(Customers customers, Lives lives, Teller teller, Model model, BusinessClock clock) {
        this.customers = customers;
        this.lives = lives;
        this.teller = teller;
        this.model = model;
        this.clock = clock;
    }

    @Override
    public void restrict(List<UUID> ids, Why why) {
        customers.lock(sorted(ids));
        customers.restrict(ids, true);
    }

    @Override
    public void resume(List<UUID> ids) {
        customers.lock(sorted(ids));
        customers.restrict(ids, false);
        LocalDate today = clock.today();
        teller.tell(lives.lock(fromTheBeginning(ids)).stream()
                .filter(Life::isRegistered)
                .map(life -> new Teller.Tale(life, Retelling.ofAll(life.standing(), life.timeline(model), today)))
                .toList());
    }

    private static UUID[] sorted(List<UUID> ids) {
        return ids.stream().sorted().toArray(UUID[]::new);
    }

    private static TreeMap<UUID, LocalDate> fromTheBeginning(List<UUID> ids) {
        return ids.stream().collect(Collectors.toMap(id -> id, id -> LocalDate.MIN, (one, same) -> one, TreeMap::new));
    }
}
