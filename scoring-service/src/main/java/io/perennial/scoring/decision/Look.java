package io.perennial.scoring.decision;

/** One day after another beside the day before it. */
final class Look {

    private final Walk walk;
    private long day = Long.MIN_VALUE;
    private Moment before;
    private Moment moment;

    Look(Walk walk) {
        this.walk = walk;
    }

    Moment at(long later) {
        before = day == later - 1 ? moment : walk.moveTo(later - 1);
        moment = walk.moveTo(later);
        day = later;
        return moment;
    }

    boolean showsSomethingNew() {
        return !moment.showsTheSameAs(before);
    }

    boolean showsAnotherTier() {
        return moment.tier() != before.tier();
    }
}
