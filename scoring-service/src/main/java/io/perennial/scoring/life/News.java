package io.perennial.scoring.life;

import io.perennial.contract.CustomerType;
import io.perennial.scoring.decision.Customer;
import io.perennial.scoring.decision.DayFacts;
import io.perennial.scoring.decision.Model;
import io.perennial.scoring.decision.Reported;
import io.perennial.scoring.decision.Retelling;
import io.perennial.scoring.decision.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a poll brought about one customer. */
final class News {

    private record Place(LocalDate day, String contract) {}

    private record Line(LocalDate day, String contract, Reported.Figure figure) {}

    private final Map<Place, DayFacts> facts = new HashMap<>();
    private final Map<Line, Reported> reports = new HashMap<>();
    private CustomerType type;
    private LocalDate since;
    private Instant recordedAt;

    void add(DayFacts some) {
        if (!some.isEmpty()) {
            facts.merge(new Place(some.day(), some.contract()), some, DayFacts::plus);
        }
    }

    void add(Reported report) {
        reports.merge(new Line(report.day(), report.contract(), report.figure()), report, Reported::orLater);
    }

    /** @param customerType null if it is as it was */
    void file(CustomerType customerType, LocalDate customerSince) {
        type = customerType == null ? type : customerType;
        since = customerSince;
    }

    /** @param at when an interaction was recorded; null if that is not known */
    void recorded(Instant at) {
        if (at != null && (recordedAt == null || at.isBefore(recordedAt))) {
            recordedAt = at;
        }
    }

    /** When the first of the interactions was recorded, or null. */
    Instant recordedAt() {
        return recordedAt;
    }

    boolean isEmpty() {
        return facts.isEmpty() && reports.isEmpty() && since == null;
    }

    /** The earliest day of which something became known; far ahead if nothing did. */
    LocalDate earliest() {
        Stream<LocalDate> ofFacts = facts.keySet().stream().map(Place::day);
        Stream<LocalDate> ofReports = reports.keySet().stream().map(Line::day);
        return Stream.concat(ofFacts, ofReports).min(LocalDate::compareTo).orElse(LocalDate.MAX);
    }

    /** How far back the life has to be read: as far as it goes if the customer file changed, since that shows on all days. */
    LocalDate reachesBackTo() {
        return since == null ? earliest() : LocalDate.MIN;
    }

    Collection<DayFacts> facts() {
        return facts.values();
    }

    Collection<Reported> reports() {
        return reports.values();
    }

    /** What has to be told; nothing of customers who are not registered or let be, or if no rule can see it. */
    Optional<Retelling> retell(Life before, Life now, Model model, LocalDate today) {
        boolean concernsRules =
                since != null || !reports.isEmpty() || facts().stream().anyMatch(DayFacts::concernsRules);
        if (!now.isRegistered() || !concernsRules) {
            return Optional.empty();
        }
        if (now.restricted()) {
            return Optional.of(Retelling.ofNothing(now.standing()));
        }
        Timeline timeline = now.timeline(model);
        return Optional.of(Retelling.ofNews(
                now.standing(), () -> before.timeline(model), timeline, affected(before, timeline, model), today));
    }

    /** The life with the news. */
    Life appliedTo(Life before) {
        Map<Place, DayFacts> allFacts = new HashMap<>();
        before.facts().forEach(some -> allFacts.put(new Place(some.day(), some.contract()), some));
        facts.forEach((place, some) -> allFacts.merge(place, some, DayFacts::plus));
        Map<Line, Reported> allReports = new HashMap<>();
        before.reports().forEach(r -> allReports.put(new Line(r.day(), r.contract(), r.figure()), r));
        reports.forEach((line, report) -> allReports.merge(line, report, Reported::orLater));
        return new Life(
                before.customerId(),
                customer(before),
                before.restricted(),
                before.standing(),
                before.past(),
                allFacts.values(),
                allReports.values());
    }

    private Customer customer(Life before) {
        if (since == null) {
            return before.customer();
        }
        return new Customer(type == null ? before.customer().type() : type, since);
    }

    private LocalDate affected(Life before, Timeline now, Model model) {
        LocalDate earliest = LocalDate.MAX;
        for (DayFacts some : facts()) {
            earliest = some.concernsRules() ? earlier(some.day(), earliest) : earliest;
        }
        for (Reported report : reports()) {
            earliest = earlier(report.day(), earliest);
        }
        // the customer file shows in every step
        boolean filed =
                since != null && before.isRegistered() && !customer(before).equals(before.customer());
        return filed ? earlier(before.timeline(model).firstDay(), now.firstDay()) : earliest;
    }

    private static LocalDate earlier(LocalDate some, LocalDate other) {
        return some.isBefore(other) ? some : other;
    }
}
