package io.perennial.scoring.life;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.perennial.scoring.decision.DayFacts;
import io.perennial.scoring.decision.Model;
import io.perennial.scoring.decision.Past;
import io.perennial.scoring.decision.Reported;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/** Takes in what became known about customers, and tells what follows from it: a constant number of statements for a poll. */
@ApplicationScoped
class Scoring {

    private final Lives lives;
    private final DatedFacts facts;
    private final ReportedFigures reports;
    private final Pasts pasts;
    private final Teller teller;
    private final Model model;

    Scoring(Lives lives, DatedFacts facts, ReportedFigures reports, Pasts pasts, Teller teller, Model model) {
        this.lives = lives;
        this.pasts = pasts;
        this.facts = facts;
        this.reports = reports;
        this.teller = teller;
        this.model = model;
    }

    /** News of many customers, collected. */
    static final class Bag {
        // sorted like the rows are locked
        private final Map<UUID, News> news = new TreeMap<>();

        void about(UUID customerId, Consumer<News> what) {
            what.accept(news.computeIfAbsent(customerId, id -> new News()));
        }
    }

    @Transactional(MANDATORY)
    void note(Bag bag, LocalDate today) {
        Map<UUID, News> news = bag.news;
        news.values().removeIf(News::isEmpty);
        if (news.isEmpty()) {
            return;
        }
        List<Noted<DayFacts>> newFacts = new ArrayList<>();
        List<Noted<Reported>> newReports = new ArrayList<>();
        List<Teller.Tale> tales = new ArrayList<>();
        Map<UUID, Past> grownPasts = new TreeMap<>();
        TreeMap<UUID, LocalDate> reach = new TreeMap<>();
        news.forEach((customer, of) -> reach.put(customer, of.reachesBackTo()));
        for (Life before : lives.lock(reach)) {
            News of = news.get(before.customerId());
            of.facts().forEach(some -> newFacts.add(new Noted<>(before.customerId(), some)));
            of.reports().forEach(report -> newReports.add(new Noted<>(before.customerId(), report)));
            Life now = of.appliedTo(before);
            of.retell(before, now, model, today)
                    .ifPresent(told -> tales.add(new Teller.Tale(now, told, of.recordedAt())));
            now.grownPast(today).ifPresent(past -> grownPasts.put(now.customerId(), past));
        }
        facts.add(newFacts);
        reports.add(newReports);
        teller.tell(tales);
        pasts.forget(late(news, today));
        pasts.keep(grownPasts);
    }

    // No past is younger than that when it is made.
    private static Map<UUID, LocalDate> late(Map<UUID, News> news, LocalDate today) {
        LocalDate settled = today.minusDays(Life.SETTLED_DAYS);
        Map<UUID, LocalDate> late = new TreeMap<>();
        news.forEach((customer, of) -> {
            if (!of.earliest().isAfter(settled)) {
                late.put(customer, of.earliest());
            }
        });
        return late;
    }
}
