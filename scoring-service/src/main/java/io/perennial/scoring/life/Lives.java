package io.perennial.scoring.life;

import io.perennial.scoring.decision.DayFacts;
import io.perennial.scoring.decision.Reported;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads lives: the only place where the history of customers is read, two statements for however many. */
@ApplicationScoped
public class Lives {

    private final Customers customers;
    private final DatedFacts facts;
    private final ReportedFigures reports;

    Lives(Customers customers, DatedFacts facts, ReportedFigures reports) {
        this.customers = customers;
        this.facts = facts;
        this.reports = reports;
    }

    /** A registered customer's life, to look at. */
    public Optional<Life> find(UUID customerId) {
        List<Life> found = of(customers.read(new UUID[] {customerId}));
        return found.stream().filter(Life::isRegistered).findFirst();
    }

    /** Locks and reads these customers, known or not, in the order of the ids given. */
    List<Life> lock(UUID[] sorted) {
        return of(customers.lock(sorted));
    }

    /** Locks and reads customers who are due, see {@link Customers#lockDue}. */
    List<Life> lockDue(LocalDate today, int limit) {
        return of(customers.lockDue(today, limit));
    }

    /** Locks and reads registered customers behind an id. */
    public List<Life> lockAfter(UUID reached, int limit) {
        return of(customers.lockAfter(reached, limit));
    }

    private List<Life> of(Collection<Customers.Entry> entries) {
        UUID[] ids = entries.stream().map(Customers.Entry::id).toArray(UUID[]::new);
        if (ids.length == 0) {
            return List.of();
        }
        Map<UUID, List<DayFacts>> factsOf = new HashMap<>();
        facts.of(ids).forEach(row -> factsOf.computeIfAbsent(row.customerId(), id -> new ArrayList<>())
                .add(row.what()));
        Map<UUID, List<Reported>> reportsOf = new HashMap<>();
        reports.of(ids).forEach(row -> reportsOf
                .computeIfAbsent(row.customerId(), id -> new ArrayList<>())
                .add(row.what()));
        return entries.stream()
                .map(entry -> new Life(
                        entry.id(),
                        entry.customer(),
                        entry.standing(),
                        factsOf.getOrDefault(entry.id(), List.of()),
                        reportsOf.getOrDefault(entry.id(), List.of())))
                .toList();
    }
}
