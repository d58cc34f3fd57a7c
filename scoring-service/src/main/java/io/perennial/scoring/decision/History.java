package io.perennial.scoring.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The states of one customer after each day with facts, oldest first. */
final class History {

    private final List<State> states = new ArrayList<>();
    private final Ledger ledger;
    private final Products products;
    private final Map<Reported.Figure, Long> figures = new EnumMap<>(Reported.Figure.class);
    private final Past before;

    /** What came after a past, with its end as the first state. */
    History(Past before, Collection<DayFacts> facts, Collection<Reported> reports) {
        this.before = before;
        ledger = new Ledger(before.ledger());
        products = new Products(before.products());
        figures.putAll(before.figures());
        if (!before.isEmpty()) {
            states.add(before.state());
        }
        TreeMap<LocalDate, OneDay> days = new TreeMap<>();
        for (DayFacts some : facts) {
            if (some.concernsRules()) {
                days.computeIfAbsent(some.day(), OneDay::new).facts.add(some);
            }
        }
        for (Reported report : reports) {
            days.computeIfAbsent(report.day(), OneDay::new).reports.add(report);
        }
        days.values().forEach(day -> states.add(after(last(), day)));
    }

    List<State> states() {
        return states;
    }

    /** All of it, summed up. */
    Past summedUp() {
        return states.isEmpty()
                ? Past.NONE
                : new Past(firstDay(), last(), ledger.books(), products.known(), Map.copyOf(figures));
    }

    /** Day number of the first fact; there must be one. */
    long firstDay() {
        return before.isEmpty() ? states.get(0).day() : before.firstDay();
    }

    private State last() {
        return states.isEmpty() ? State.BEFORE_ALL : states.get(states.size() - 1);
    }

    private State after(State before, OneDay today) {
        DayFacts sum = today.sum();
        if (!sum.products().isEmpty()) {
            products.buy(sum.products());
        }
        keep(today);
        long day = today.date.toEpochDay();
        long balance = ledger.balance();
        DayFacts.Dealings dealings = sum.dealings();
        DayFacts.Voice voice = sum.voice();
        DayFacts.Books books = sum.books();
        return new State(
                day,
                before.valueInteractions() + dealings.valueInteractions(),
                before.volume() + dealings.volume(),
                before.ratingSum() + voice.ratingSum(),
                before.ratingCount() + voice.ratingCount(),
                before.complaints() + voice.opened() + voice.reopened() - voice.resolved(),
                dealings.valueInteractions() > 0 ? today.date : before.lastValueOn(),
                dealings.newBusiness() > 0 ? today.date : before.lastNewBusinessOn(),
                products.count(),
                ledger.openAccounts(),
                before.everHadAccount() || books.accountsOpened() + books.accountsClosed() > 0,
                balance,
                before.closingsThrough(day - 1) + balance,
                balance == before.balance() ? before.balanceChangedOn() : day,
                ledger.debt(),
                figures.get(Reported.Figure.WALLET),
                figures.get(Reported.Figure.INCOME),
                figures.get(Reported.Figure.COST),
                sum.cause().code() == null ? before.cause() : sum.cause().code(),
                sum.cause().code() == null ? before.causeOn() : day);
    }

    private void keep(OneDay today) {
        today.facts.forEach(ledger::post);
        ledger.settle();
        for (Reported report : today.reports) {
            ledger.report(report);
            products.report(report);
            if (report.contract().equals(DayFacts.NO_CONTRACT)) {
                figures.put(report.figure(), report.amount());
            }
        }
    }

    private static final class OneDay {
        private final LocalDate date;
        private final List<DayFacts> facts = new ArrayList<>(2);
        private final List<Reported> reports = new ArrayList<>(0);

        private OneDay(LocalDate date) {
            this.date = date;
        }

        private DayFacts sum() {
            DayFacts sum = facts.isEmpty() ? DayFacts.empty(date, DayFacts.NO_CONTRACT) : facts.get(0);
            for (int i = 1; i < facts.size(); i++) {
                sum = sum.plus(facts.get(i));
            }
            return sum;
        }
    }
}
