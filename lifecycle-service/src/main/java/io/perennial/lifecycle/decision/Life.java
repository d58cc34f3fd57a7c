package io.perennial.lifecycle.decision;

import io.perennial.contract.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A customer's life as a fold over days: the stage is a function of dated facts, persons' decisions and the rules in force
 * on each day, and of nothing else. Order of arrival, batches and repetitions cannot matter, because a fact that comes
 * late is folded on its own day and everything after it is folded again.
 *
 * <p>Lived through are the days with facts, the days of decisions, the days on which a dwell time or a hold ends, the days on
 * which a silence grows to what a rule asks for, and those on which other rules come into force. Between them nothing can change.
 */
public final class Life {

    private final Rulebook rulebook;
    private final RetentionRules strategies;
    private final Pace pace;

    public Life(Rulebook rulebook, RetentionRules strategies, Pace pace) {
        this.rulebook = rulebook;
        this.strategies = strategies;
        this.pace = pace;
    }

    /**
     * Tells a life on.
     *
     * @param before the evening before the first new input
     * @param inputs everything after that evening
     * @param today the last day to look at, unless facts of a later day are told
     */
    public Course fold(Evening before, Inputs inputs, LocalDate today) {
        LocalDate horizon = inputs.horizon(today);
        List<Evening> evenings = new ArrayList<>();
        List<Move> moves = new ArrayList<>();
        List<CaseFile> cases = new ArrayList<>();
        Evening evening = before;
        for (LocalDate day = dayAfter(evening, inputs, horizon);
                day != null;
                day = dayAfter(evening, inputs, horizon)) {
            evening = live(day, evening, inputs, moves, cases);
            evenings.add(evening);
        }
        if (evening.standing().openCase() != null) {
            cases.add(evening.standing().openCase());
        }
        return new Course(before, evenings, moves, cases);
    }

    private Evening live(LocalDate date, Evening before, Inputs inputs, List<Move> moves, List<CaseFile> closedCases) {
        Facts facts = inputs.factsOn(date, before.facts());
        StageRules rules = rulebook.on(date, Audience.of(facts));
        Day day = new Day(date, facts, before.standing(), rules, pace).lived(inputs.byHandOn(date));
        CaseDesk desk = new CaseDesk(strategies, pace, day, before.standing()).worked(before.facts());
        moves.addAll(day.moves());
        closedCases.addAll(desk.closed());
        return new Evening(date, facts, day.standing().atNight(day.reviewOn(), day.signals(), desk.current()));
    }

    private LocalDate dayAfter(Evening evening, Inputs inputs, LocalDate horizon) {
        LocalDate step = inputs.nextStepAfter(evening.day());
        Stream<LocalDate> days = evening.standing().known()
                ? Stream.of(
                        step,
                        inputs.nextDecisionAfter(evening.day()),
                        evening.standing().reviewOn(),
                        rulebook.nextChangeAfter(evening.day()).orElse(null))
                : Stream.of(step, evening.standing().reviewOn());
        return days.filter(Objects::nonNull)
                .filter(day -> !day.isAfter(horizon))
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
