package io.perennial.scoring.decision;

import java.time.LocalDate;
import java.util.Map;

/**
 * A life up to the end of a day, summed up, so that the facts up to that day need not be read again. What a rule sees on a day
 * depends on the days before it no further back than {@link #REACH}; so a past serves for every day that lies at least as far
 * behind it, and for no other.
 *
 * @param firstDay day number of the first fact
 * @param state at the end of the summed up time
 */
public record Past(
        long firstDay, State state, Ledger.Books ledger, Products.Known products, Map<Reported.Figure, Long> figures) {

    /** Days that windows reach back: the longest has 365, and a day is looked at beside the one before. */
    static final int REACH = 366;

    /** Nothing is summed up: all facts have to be given. */
    public static final Past NONE =
            new Past(State.NEVER, State.BEFORE_ALL, Ledger.Books.EMPTY, Products.Known.NOTHING, Map.of());

    /** Up to which day it sums up; null if nothing is summed up. */
    public LocalDate through() {
        return isEmpty() ? null : LocalDate.ofEpochDay(state.day());
    }

    boolean isEmpty() {
        return state.day() == State.NEVER;
    }

    /** The earliest day of which anything can be told with a past up to that day. */
    public static LocalDate serves(LocalDate through) {
        return through.plusDays(REACH);
    }
}
