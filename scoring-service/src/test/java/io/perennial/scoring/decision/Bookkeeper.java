package io.perennial.scoring.decision;

import io.perennial.contract.CustomerEvent.HoldingsChanged;
import io.perennial.contract.Facts;
import io.perennial.contract.InteractionEvent;
import io.perennial.scoring.decision.Lives.Happening;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps one customer's facts in memory as the service keeps them in its database, and remembers what was told. */
final class Bookkeeper {

    private final Entries entries = new Entries(Lives::dayOf);
    private final Map<List<Object>, DayFacts> facts = new HashMap<>();
    private final Map<List<Object>, Reported> reports = new HashMap<>();
    private final TreeMap<LocalDate, Facts> told = new TreeMap<>();
    private Customer customer;
    private Standing standing = Standing.UNTOLD;

    boolean knows() {
        return customer != null;
    }

    void register(Customer registered, LocalDate today) {
        Timeline before = customer == null ? null : timeline();
        customer = registered;
        Timeline now = timeline();
        tell(
                before == null
                        ? Retelling.ofAll(standing, now, today)
                        : Retelling.ofNews(
                                standing,
                                () -> before,
                                now,
                                before.firstDay().isBefore(now.firstDay()) ? before.firstDay() : now.firstDay(),
                                today));
    }

    void hear(List<Happening> batch, LocalDate today) {
        Timeline before = customer == null ? null : timeline();
        LocalDate affected = LocalDate.MAX;
        for (Happening happening : batch) {
            note(happening);
            affected = happening.day().isBefore(affected) ? happening.day() : affected;
        }
        if (customer != null) {
            tell(Retelling.ofNews(standing, () -> before, timeline(), affected, today));
        }
    }

    void sweep(LocalDate today) {
        if (standing.nextStepOn() != null && !standing.nextStepOn().isAfter(today)) {
            tell(Retelling.ofSilence(standing, timeline(), today));
        }
    }

    TreeMap<LocalDate, Facts> told() {
        return told;
    }

    Timeline timelineOf(Customer someone) {
        return new Timeline(someone, facts.values(), reports.values(), Models.SHIPPED);
    }

    /** The life read from a past onwards, which was itself summed up on top of an earlier one. */
    Timeline timelineOf(Customer someone, LocalDate earlier, LocalDate through) {
        Past first = Timeline.summedUp(
                Past.NONE, factsWithin(LocalDate.MIN, earlier), reportsWithin(LocalDate.MIN, earlier));
        Past past = Timeline.summedUp(first, factsWithin(earlier, through), reportsWithin(earlier, through));
        return new Timeline(
                someone,
                past,
                factsWithin(through, LocalDate.MAX),
                reportsWithin(through, LocalDate.MAX),
                Models.SHIPPED);
    }

    private List<DayFacts> factsWithin(LocalDate after, LocalDate through) {
        return facts.values().stream()
                .filter(some -> some.day().isAfter(after) && !some.day().isAfter(through))
                .toList();
    }

    private List<Reported> reportsWithin(LocalDate after, LocalDate through) {
        return reports.values().stream()
                .filter(report -> report.day().isAfter(after) && !report.day().isAfter(through))
                .toList();
    }

    private void note(Happening happening) {
        if (happening.event() instanceof HoldingsChanged report) {
            entries.figuresIn(report)
                    .forEach(r -> reports.merge(List.of(r.day(), r.contract(), r.figure()), r, Reported::orLater));
        } else {
            add(entries.of((InteractionEvent) happening.event()));
        }
    }

    private void add(DayFacts some) {
        if (!some.isEmpty()) {
            facts.merge(List.of(some.day(), some.contract()), some, DayFacts::plus);
        }
    }

    private Timeline timeline() {
        return timelineOf(customer);
    }

    private void tell(Retelling retelling) {
        retelling.steps().forEach(step -> told.put(step.day(), step.facts()));
        standing = retelling.standing();
    }
}
