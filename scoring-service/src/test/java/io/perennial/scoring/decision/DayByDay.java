package io.perennial.scoring.decision;

import io.perennial.contract.Facts;
import io.perennial.scoring.decision.Lives.Happening;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The same meaning as {@link Timeline}, said another way: every fact of every day is looked up anew among the events, with no
 * window that moves and nothing remembered but the balances. Slow and plain; to compare with.
 */
final class DayByDay {

    private final PlainFacts facts;

    DayByDay(Customer customer, List<Happening> life) {
        this.facts = new PlainFacts(customer, life);
    }

    /** All steps up to a day. */
    TreeMap<LocalDate, Facts> steps(LocalDate to) {
        TreeMap<LocalDate, Facts> steps = new TreeMap<>();
        Facts before = null;
        for (LocalDate day = facts.firstDay(); !day.isAfter(to); day = day.plusDays(1)) {
            Facts now = facts.on(day);
            if (before == null || facts.anyOn(day) || differs(before, now, day)) {
                steps.put(day, now);
            }
            before = now;
        }
        return steps;
    }

    private boolean differs(Facts a, Facts b, LocalDate day) {
        return a.valueInteractions90d() != b.valueInteractions90d()
                || a.valueInteractionsPrevious90d() != b.valueInteractionsPrevious90d()
                || a.valueInteractions365d() != b.valueInteractions365d()
                || !Objects.equals(a.churnRisk(), b.churnRisk())
                || !Objects.equals(a.satisfactionMean(), b.satisfactionMean())
                || !Objects.equals(a.cause(), b.cause())
                || a.tier() != b.tier()
                || a.tier90DaysAgo() != b.tier90DaysAgo()
                || atMostHalf(a) != atMostHalf(b)
                || facts.comesToRest(day)
                || facts.comesToRest(day.minusDays(90));
    }

    private static boolean atMostHalf(Facts facts) {
        return facts.assetsMean30d().multiply(BigDecimal.valueOf(2)).compareTo(facts.assetsMean30d90DaysAgo()) <= 0;
    }
}
