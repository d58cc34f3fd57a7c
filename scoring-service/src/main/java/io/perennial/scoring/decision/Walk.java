package io.perennial.scoring.decision;

import java.util.List;

/** Moves through a life day by day, forward only, and shows the windows of each day at constant cost. */
final class Walk {

    private static final int MEAN_DAYS = 30;
    // The tier of 90 days ago looks at the 90 days before that.
    private static final int MEMORY = 2 * TierWindow.DAYS;

    private final Model model;
    private final long firstDay;
    private final List<State> states;
    private final boolean large;
    private final Lag now;
    private final Lag ago30;
    private final Lag ago90;
    private final Lag ago120;
    private final Lag ago180;
    private final Lag ago365;
    private TierWindow tiers;
    private long day = Long.MIN_VALUE;

    Walk(Model model, long firstDay, List<State> states) {
        this.model = model;
        this.firstDay = firstDay;
        this.states = states;
        large = LargeBalances.anyIn(states);
        tiers = new TierWindow(model.tiers());
        now = new Lag(states, 0);
        ago30 = new Lag(states, MEAN_DAYS);
        ago90 = new Lag(states, 90);
        ago120 = new Lag(states, 90 + MEAN_DAYS);
        ago180 = new Lag(states, 180);
        ago365 = new Lag(states, 365);
    }

    /** Goes on to a later day; far leaps skip what no window remembers. */
    Moment moveTo(long later) {
        if (day < later - MEMORY - 1) {
            tiers = new TierWindow(model.tiers());
            day = later - MEMORY - 1;
        }
        while (day < later) {
            day++;
            now.moveTo(day);
            ago30.moveTo(day);
            tiers.add(mean(now, ago30, day));
        }
        ago90.moveTo(day);
        ago120.moveTo(day);
        ago180.moveTo(day);
        ago365.moveTo(day);
        return moment();
    }

    private Moment moment() {
        State at = now.state();
        ChurnInputs risk = risk(at);
        return new Moment(
                at,
                risk,
                hasChurnRisk(risk) ? model.scorecard().churn(risk) : -1,
                at.valueInteractions() - ago365.state().valueInteractions(),
                at.volume() - ago90.state().volume(),
                at.volume() - ago365.state().volume(),
                at.causeOn() > day - 90 ? at.cause() : null,
                edgesExceeded(risk.assets(), risk.assets90DaysAgo()),
                justRested(now, day) || justRested(ago90, day - 90),
                tiers.tier(),
                tiers.tier90DaysAgo());
    }

    // Who never dealt with the bank has nothing to leave.
    private boolean hasChurnRisk(ChurnInputs risk) {
        return risk.daysSinceDealing() >= 0
                && risk.tenure() >= model.scorecard().historyDays();
    }

    private ChurnInputs risk(State at) {
        State before = ago90.state();
        return new ChurnInputs(
                at.lastValueOn() == null ? -1 : day - at.lastValueOn().toEpochDay(),
                at.valueInteractions() - before.valueInteractions(),
                before.valueInteractions() - ago180.state().valueInteractions(),
                mean(now, ago30, day),
                mean(ago90, ago120, day - 90),
                Math.max(0, at.complaints()),
                satisfaction(at, ago365.state()),
                at.products(),
                day - firstDay);
    }

    private int edgesExceeded(long assets, long before) {
        int exceeded = 0;
        for (int percent : model.assetEdges()) {
            // means are whole cents, so the division leaves nothing
            if (assets > before / 100 * percent) {
                exceeded++;
            }
        }
        return exceeded;
    }

    private static boolean justRested(Lag lag, long day) {
        return lag.state().balanceChangedOn() == day - MEAN_DAYS + 1;
    }

    private long mean(Lag to, Lag from, long day) {
        if (large) {
            return LargeBalances.mean(states, day, MEAN_DAYS);
        }
        long sum = to.state().closingsThrough(day) - from.state().closingsThrough(day - MEAN_DAYS);
        return Amount.mean(sum, MEAN_DAYS);
    }

    private static int satisfaction(State to, State from) {
        int count = to.ratingCount() - from.ratingCount();
        return count == 0 ? -1 : (200 * (to.ratingSum() - from.ratingSum()) + count) / (2 * count);
    }
}
