package io.perennial.scoring.decision;

import java.time.LocalDate;

/**
 * A customer at the end of one fact day: running totals since the beginning, so that a window is the difference of two states.
 *
 * @param day as a day number; {@link Long#MIN_VALUE} before all facts
 * @param volume sum of absolute amounts; may wrap around, differences are right all the same
 * @param closings sum of the closing balances of all days up to this one; may wrap around, differences are right unless balances
 *     are large, see {@link LargeBalances}
 * @param balanceChangedOn the latest day whose closing balance differs from the day before
 * @param causeOn the day on which the cause was given
 */
record State(
        long day,
        int valueInteractions,
        long volume,
        int ratingSum,
        int ratingCount,
        int complaints,
        LocalDate lastValueOn,
        LocalDate lastNewBusinessOn,
        int products,
        int openAccounts,
        boolean everHadAccount,
        long balance,
        long closings,
        long balanceChangedOn,
        long debt,
        Long wallet,
        Long income,
        Long cost,
        String cause,
        long causeOn) {

    static final long NEVER = Long.MIN_VALUE;

    static final State BEFORE_ALL =
            new State(NEVER, 0, 0, 0, 0, 0, null, null, 0, 0, false, 0, 0, NEVER, 0, null, null, null, null, NEVER);

    /** Sum of the closing balances up to a day on which this is still the latest state. */
    long closingsThrough(long later) {
        return closings + balance * (later - day);
    }
}
