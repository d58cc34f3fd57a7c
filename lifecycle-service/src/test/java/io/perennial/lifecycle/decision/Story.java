package io.perennial.lifecycle.decision;

import io.perennial.contract.Stage;
import io.perennial.lifecycle.rules.Shipped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A customer's life as a test tells it: what was known on which day, what persons decided, and how far we look. */
final class Story {

    /** The day before which nothing happens. */
    static final LocalDate START = LocalDate.of(2025, 1, 1);

    private final Map<LocalDate, io.perennial.contract.Facts> steps = new TreeMap<>();
    private final List<ManualMove> decisions = new ArrayList<>();
    private Life life = Shipped.life();

    static LocalDate day(int number) {
        return START.plusDays(number);
    }

    /** Known since day 0; first deal on day 0; in GROWTH since day 1. */
    static Story ofSomebodyInGrowth() {
        return new Story().on(0, Known.steady(day(0)).deals(1, 0)).on(1, steady(1));
    }

    static Known steady(int day) {
        return Known.steady(day(day));
    }

    Story on(int day, Known known) {
        steps.put(day(day), known.facts());
        return this;
    }

    Story byHand(int day, Stage from, Stage to, int holdDays) {
        decisions.add(new ManualMove(new UUID(0, decisions.size()), day(day), from, to, day(day + holdDays)));
        return this;
    }

    Story under(Rulebook rulebook) {
        life = Shipped.life(rulebook);
        return this;
    }

    Course until(int day) {
        return life.fold(Evening.beforeAll(), new Inputs(steps, decisions), day(day));
    }

    /** The moves as sentences: {@code 90 GROWTH→DECLINE SILENCE}. */
    List<String> movesUntil(int day) {
        return until(day).moves().stream().map(Story::sentence).toList();
    }

    static String sentence(Move move) {
        long day = START.until(move.effectiveOn(), java.time.temporal.ChronoUnit.DAYS);
        return day + " " + move.from() + "→" + move.to() + " " + move.reason();
    }
}
