package io.perennial.scoring.decision;

import io.perennial.contract.Facts;
import io.perennial.contract.Step;
import io.perennial.contract.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What has to be told when facts became known or days went by, so that whoever listens believes of every day what the facts
 * say. Steps that are as they were told before are left out. A day told as a step earlier and refuted since cannot be taken
 * back; it is told again with the facts of the step before it, so that it says nothing new.
 *
 * @param steps oldest first
 * @param standing how far the customer is told afterwards
 * @param tierSince the day from which the tier of the standing holds, as far as this retelling looks back
 */
public record Retelling(List<Step> steps, Standing standing, LocalDate tierSince) {

    /** Nothing, because they are to be let be. */
    public static Retelling ofNothing(Standing told) {
        return new Retelling(List.of(), told, told.toldThrough());
    }

    /** Everything from the first day on, whatever was told before. */
    public static Retelling ofAll(Standing told, Timeline now, LocalDate today) {
        LocalDate reach = reach(told, now, today);
        Stretch stretch = now.between(now.firstDay(), reach);
        Map<LocalDate, Facts> nothing = Map.of();
        return merged(told, nothing, now, now.firstDay(), stretch, reach);
    }

    /** Days went by. */
    public static Retelling ofSilence(Standing told, Timeline now, LocalDate today) {
        return ofNews(told, () -> now, now, LocalDate.MAX, today);
    }

    /**
     * Facts became known.
     *
     * @param before the life as it was believed until now
     * @param now the life with the new facts
     * @param affected the earliest day that they concern
     */
    public static Retelling ofNews(
            Standing told, Supplier<Timeline> before, Timeline now, LocalDate affected, LocalDate today) {
        if (told.toldThrough() == null) {
            return ofAll(told, now, today);
        }
        LocalDate untold = told.toldThrough().plusDays(1);
        LocalDate from = affected.isBefore(untold) ? affected : untold;
        LocalDate reach = reach(told, now, today);
        if (from.isAfter(reach)) {
            return new Retelling(List.of(), told, from);
        }
        Stretch stretch = now.between(from, reach);
        boolean late = from.isBefore(told.toldThrough());
        return merged(told, late ? toldIn(before.get(), from, told) : Map.of(), now, from, stretch, reach);
    }

    /** Whether the tier is another one than before. */
    public boolean changesTierFrom(Tier tier) {
        return standing.tier() != tier;
    }

    private static LocalDate reach(Standing told, Timeline now, LocalDate today) {
        LocalDate reach = now.lastDay().isAfter(today) ? now.lastDay() : today;
        return told.toldThrough() != null && told.toldThrough().isAfter(reach) ? told.toldThrough() : reach;
    }

    private static Map<LocalDate, Facts> toldIn(Timeline before, LocalDate from, Standing told) {
        return before.between(from, told.toldThrough()).steps().stream()
                .collect(Collectors.toMap(Step::day, Step::facts));
    }

    private static Retelling merged(
            Standing told,
            Map<LocalDate, Facts> toldSteps,
            Timeline now,
            LocalDate from,
            Stretch stretch,
            LocalDate reach) {
        TreeMap<LocalDate, Facts> steps = new TreeMap<>();
        stretch.steps().forEach(step -> steps.put(step.day(), step.facts()));
        SortedSet<LocalDate> refuted = new TreeSet<>(told.refuted());
        refuted.addAll(toldSteps.keySet());
        refuted.removeAll(steps.keySet());
        for (LocalDate day : refuted.tailSet(from)) {
            Map.Entry<LocalDate, Facts> latest = steps.floorEntry(day);
            steps.put(day, latest == null ? now.factsOn(day) : latest.getValue());
        }
        List<Step> news = new ArrayList<>();
        steps.forEach((day, facts) -> {
            if (!facts.equals(toldSteps.get(day))) {
                news.add(new Step(day, facts));
            }
        });
        Standing after = new Standing(reach, stretch.nextStepOn(), stretch.tier(), refuted);
        return new Retelling(news, after, stretch.tierSince());
    }
}
