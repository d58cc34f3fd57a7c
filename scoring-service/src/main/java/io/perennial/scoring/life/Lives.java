package io.perennial.scoring.life;

import io.perennial.scoring.decision.DayFacts;
import io.perennial.scoring.decision.Past;
import io.perennial.scoring.decision.Reported;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads lives: the only place where the history of customers is read, a constant number of statements for however many. Of who
 * has a long one only what came after their past is read, unless something happened that reaches further back.
 */
@ApplicationScoped
public class Lives {

    private final Customers customers;
    private final DatedFacts facts;
    private final ReportedFigures reports;
    private final Pasts pasts;

    Lives(Customers customers, DatedFacts facts, ReportedFigures reports, Pasts pasts) {
        this.customers = customers;
        this.facts = facts;
        this.reports = reports;
        this.pasts = pasts;
    }

    /** A registered customer's life, to look at. */
    public Optional<Life> find(UUID customerId) {
        List<Life> found = whole(customers.read(new UUID[] {customerId}));
        return found.stream().filter(Life::isRegistered).findFirst();
    }

    /** Locks and reads these customers, known or not, each as far back as the earliest day that is of interest asks for. */
    List<Life> lock(SortedMap<UUID, LocalDate> earliest) {
        List<Customers.Entry> entries = customers.lock(earliest.keySet().toArray(UUID[]::new));
        return read(entries, entry -> entry.pastServes(earliest.get(entry.id())));
    }

    /** Locks and reads customers who are due, see {@link Customers#lockDue}. */
    List<Life> lockDue(LocalDate today, int limit) {
        return read(customers.lockDue(today, limit), entry -> entry.pastServes(LocalDate.MAX));
    }

    /** Locks and reads registered customers behind an id. */
    public List<Life> lockAfter(UUID reached, int limit) {
        return whole(customers.lockAfter(reached, limit));
    }

    private List<Life> whole(Collection<Customers.Entry> entries) {
        return read(entries, entry -> false);
    }

    private List<Life> read(Collection<Customers.Entry> entries, Predicate<Customers.Entry> fromPast) {
        Map<Boolean, List<Customers.Entry>> groups = entries.stream().collect(Collectors.partitioningBy(fromPast));
        Map<UUID, List<DayFacts>> factsOf = new HashMap<>();
        Map<UUID, List<Reported>> reportsOf = new HashMap<>();
        readWhole(groups.get(false), factsOf, reportsOf);
        Map<UUID, Past> pastOf = readFromPast(groups.get(true), factsOf, reportsOf);
        return entries.stream()
                .map(entry -> new Life(
                        entry.id(),
                        entry.customer(),
                        entry.restricted(),
                        entry.standing(),
                        pastOf.getOrDefault(entry.id(), Past.NONE),
                        factsOf.getOrDefault(entry.id(), List.of()),
                        reportsOf.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    private void readWhole(
            List<Customers.Entry> entries, Map<UUID, List<DayFacts>> factsOf, Map<UUID, List<Reported>> reportsOf) {
        if (!entries.isEmpty()) {
            UUID[] ids = ids(entries);
            group(facts.of(ids), factsOf);
            group(reports.of(ids), reportsOf);
        }
    }

    private Map<UUID, Past> readFromPast(
            List<Customers.Entry> entries, Map<UUID, List<DayFacts>> factsOf, Map<UUID, List<Reported>> reportsOf) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        UUID[] ids = ids(entries);
        LocalDate[] through = entries.stream().map(Customers.Entry::pastThrough).toArray(LocalDate[]::new);
        group(facts.after(through, ids), factsOf);
        group(reports.after(through, ids), reportsOf);
        return pasts.of(List.of(ids));
    }

    private static <T> void group(List<Noted<T>> rows, Map<UUID, List<T>> byCustomer) {
        rows.forEach(row -> byCustomer
                .computeIfAbsent(row.customerId(), id -> new ArrayList<>())
                .add(row.what()));
    }

    private static UUID[] ids(List<Customers.Entry> entries) {
        return entries.stream().map(Customers.Entry::id).toArray(UUID[]::new);
    }
}
