package io.perennial.lifecycle.stages;

import io.perennial.lifecycle.decision.BelievedMove;
import io.perennial.lifecycle.decision.Evening;
import io.perennial.lifecycle.decision.ManualMove;
import io.perennial.lifecycle.rules.Timetable;
import io.perennial.lifecycle.stages.Past.StoredStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads what a fold needs of many customers, and writes what it tells: a fixed number of statements, however many they are. */
@ApplicationScoped
class LifeRecords {

    private final Lifecycles lifecycles;
    private final Steps steps;
    private final Moves moves;
    private final Decisions decisions;

    LifeRecords(Lifecycles lifecycles, Steps steps, Moves moves, Decisions decisions) {
        this.lifecycles = lifecycles;
        this.steps = steps;
        this.moves = moves;
        this.decisions = decisions;
    }

    void lock(Collection<UUID> customers) {
        lifecycles.lock(customers);
    }

    Map<UUID, Past> pastsOf(Collection<News> news) {
        Map<UUID, NavigableMap<LocalDate, StoredStep>> days = steps.around(news);
        Map<UUID, Evening> evenings = new HashMap<>();
        news.forEach(each -> evenings.put(
                each.customerId(), eveningBefore(each.from(), days.getOrDefault(each.customerId(), new TreeMap<>()))));
        Map<UUID, LocalDate> since = new HashMap<>();
        evenings.forEach((customer, evening) -> since.put(customer, evening.day()));
        Map<UUID, List<ManualMove>> byHand = decisions.after(since);
        Map<UUID, List<BelievedMove>> believed = moves.believedAfter(since);
        Map<UUID, Past> pasts = new HashMap<>();
        evenings.forEach((customer, evening) -> pasts.put(
                customer,
                new Past(
                        evening,
                        days.getOrDefault(customer, new TreeMap<>()).tailMap(evening.day(), false),
                        byHand.getOrDefault(customer, List.of()),
                        believed.getOrDefault(customer, List.of()))));
        return pasts;
    }

    void keep(Map<Chapter, News> chapters, Timetable timetable, LocalDate today, Instant now) {
        steps.keep(chapters.entrySet().stream()
                .flatMap(each -> each.getKey().changedDays(each.getValue()).stream()
                        .map(evening -> new Steps.Day(each.getKey().customerId(), evening)))
                .toList());
        keepMoves(chapters.keySet(), now);
        lifecycles.keep(
                chapters.keySet().stream()
                        .map(chapter -> standingNow(chapter, timetable, today))
                        .toList(),
                timetable.seen());
    }

    private void keepMoves(Collection<Chapter> chapters, Instant now) {
        Map<BelievedMove, UUID> restated = new LinkedHashMap<>();
        Map<UUID, UUID> refuted = new LinkedHashMap<>();
        List<Moves.Recorded> added = new ArrayList<>();
        for (Chapter chapter : chapters) {
            chapter.revision().restated().forEach(move -> restated.put(move, chapter.customerId()));
            chapter.revision().refuted().forEach(old -> refuted.put(old.id(), chapter.customerId()));
            chapter.added().forEach(move -> added.add(new Moves.Recorded(chapter.customerId(), move, now, null)));
        }
        moves.restate(restated);
        moves.refute(refuted, now);
        moves.append(added);
    }

    private static Lifecycles.Now standingNow(Chapter chapter, Timetable timetable, LocalDate today) {
        Evening last = chapter.course().last();
        LocalDate lookedUpTo = last.day().isAfter(today) ? last.day() : today;
        LocalDate review = Stream.of(
                        Optional.ofNullable(last.standing().reviewOn()), timetable.nextChangeAfter(lookedUpTo))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .orElse(null);
        return new Lifecycles.Now(chapter.customerId(), last, review);
    }

    private static Evening eveningBefore(LocalDate from, NavigableMap<LocalDate, StoredStep> days) {
        Map.Entry<LocalDate, StoredStep> before = days.lowerEntry(from);
        return before == null
                ? Evening.beforeAll()
                : new Evening(
                        before.getKey(),
                        before.getValue().facts(),
                        before.getValue().standing());
    }
}
