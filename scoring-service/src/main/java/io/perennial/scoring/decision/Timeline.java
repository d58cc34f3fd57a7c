package io.perennial.scoring.decision;

import io.perennial.contract.Facts;
import io.perennial.contract.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The life of one customer as their dated facts tell it: what every rule may know at the end of any day, and which days are
 * steps. A step is a day with facts, the customer's first day, or a silent day on which a window moved so that a rule sees
 * something else than the day before. Nothing but the facts decides, so it never matters when and in which order they came.
 */
public final class Timeline {

    // After that many days without facts all windows are still; only the age of the relationship goes on.
    private static final int LONGEST_WINDOW = 365;
    private static final long NEVER = Long.MAX_VALUE;

    private final Customer customer;
    private final Model model;
    private final List<State> states;
    private final long firstDay;

    /** A life of which all facts are given. */
    public Timeline(Customer customer, Collection<DayFacts> facts, Collection<Reported> reports, Model model) {
        this(customer, Past.NONE, facts, reports, model);
    }

    /** A life of which the facts after its past are given; see {@link Past} for the days that may be asked about. */
    public Timeline(
            Customer customer, Past before, Collection<DayFacts> facts, Collection<Reported> reports, Model model) {
        this.customer = customer;
        this.model = model;
        History history = new History(before, facts, reports);
        states = history.states();
        long since = customer.since().toEpochDay();
        firstDay = states.isEmpty() ? since : Math.min(since, history.firstDay());
    }

    /** Facts up to a day, summed up together with what was summed up before. */
    public static Past summedUp(Past before, Collection<DayFacts> facts, Collection<Reported> reports) {
        return new History(before, facts, reports).summedUp();
    }

    /** The day on which the life begins: customerSince, or the first fact if that is earlier. */
    public LocalDate firstDay() {
        return LocalDate.ofEpochDay(firstDay);
    }

    /** The latest day with facts; the first day if there are none. */
    public LocalDate lastDay() {
        return LocalDate.ofEpochDay(states.isEmpty() ? firstDay : lastFact());
    }

    /** The steps from a day to a later one, both included, and what follows if nothing happens. */
    public Stretch between(LocalDate from, LocalDate to) {
        Look look = new Look(new Walk(model, firstDay, states));
        List<Step> steps = new ArrayList<>();
        long begin = Math.max(from.toEpochDay(), firstDay);
        long end = Math.max(to.toEpochDay(), begin);
        long tierSince = begin;
        Moment moment = null;
        for (long day = begin; day <= end; day = dayToLookAtAfter(day)) {
            moment = look.at(day);
            if (day == firstDay || moment.state().day() == day || look.showsSomethingNew()) {
                steps.add(new Step(LocalDate.ofEpochDay(day), facts(moment)));
            }
            tierSince = look.showsAnotherTier() ? day : tierSince;
        }
        return new Stretch(steps, moment.tier(), LocalDate.ofEpochDay(tierSince), nextStepAfter(end, look));
    }

    /** What rules may know at the end of a day, which must not lie before the first. */
    Facts factsOn(LocalDate date) {
        return facts(new Walk(model, firstDay, states).moveTo(date.toEpochDay()));
    }

    /** Everything about one day, which must not lie before the first. */
    public Portrait on(LocalDate date) {
        Look look = new Look(new Walk(model, firstDay, states));
        long tierSince = firstDay;
        for (long day = firstDay; day < date.toEpochDay(); day = dayToLookAtAfter(day)) {
            look.at(day);
            tierSince = look.showsAnotherTier() ? day : tierSince;
        }
        Moment moment = look.at(date.toEpochDay());
        tierSince = look.showsAnotherTier() ? date.toEpochDay() : tierSince;
        return new Portrait(
                date,
                facts(moment),
                moment.churn() < 0 ? null : model.scorecard().explain(moment.risk()),
                LocalDate.ofEpochDay(tierSince),
                Amount.decimal(moment.volume90d()),
                Amount.decimal(moment.volume365d()));
    }

    // Before the first fact nothing moves, and long after the last only birthdays of the relationship matter.
    private long dayToLookAtAfter(long day) {
        if (states.isEmpty()) {
            return NEVER;
        }
        if (day < lastFact() + LONGEST_WINDOW) {
            return Math.max(day + 1, states.get(0).day());
        }
        for (long age : model.scorecard().ages()) {
            if (firstDay + age > day) {
                return firstDay + age;
            }
        }
        return NEVER;
    }

    private LocalDate nextStepAfter(long end, Look look) {
        for (long day = dayToLookAtAfter(end); day != NEVER; day = dayToLookAtAfter(day)) {
            look.at(day);
            if (look.showsSomethingNew()) {
                return LocalDate.ofEpochDay(day);
            }
        }
        return null;
    }

    private long lastFact() {
        return states.get(states.size() - 1).day();
    }

    private Facts facts(Moment moment) {
        return FactSheet.of(customer, moment);
    }
}
