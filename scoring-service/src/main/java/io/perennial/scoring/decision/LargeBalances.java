package io.perennial.scoring.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Balances of which a month's sum does not fit into a long, above some 14 trillion. Hardly anybody has one, so their means are
 * added up day by day instead of being paid for by everybody.
 */
final class LargeBalances {

    private static final long LARGE = Long.MAX_VALUE / 64;

    private LargeBalances() {}

    static boolean anyIn(List<State> states) {
        for (State state : states) {
            if (state.balance() > LARGE || state.balance() < -LARGE) {
                return true;
            }
        }
        return false;
    }

    /** The mean of the closing balances of so many days that end with this one, rounded half up to cents. */
    static long mean(List<State> states, long day, int days) {
        Lag closing = new Lag(states, 0);
        BigDecimal sum = BigDecimal.ZERO;
        for (long each = day - days + 1; each <= day; each++) {
            closing.moveTo(each);
            sum = sum.add(Amount.decimal(closing.state().balance()));
        }
        return Amount.of(sum.divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP));
    }
}
