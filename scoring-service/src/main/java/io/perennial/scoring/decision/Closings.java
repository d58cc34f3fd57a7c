package io.perennial.scoring.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Sums of closing balances, in two parts: a month of balances that each fit into a long does not fit into one, and a lifetime
 * even less. Both parts are sums, so both can be taken from each other to see a window.
 */
final class Closings {

    /** The units of the first part: so many of {@link Amount}. */
    static final long COARSE = 1L << 20;

    private static final long FITS = Long.MAX_VALUE / COARSE / 2;

    private Closings() {}

    static long coarse(long balance) {
        return balance >> 20;
    }

    static long rest(long balance) {
        return balance & COARSE - 1;
    }

    /** The mean of so many days, rounded half up to cents. */
    static long mean(long coarse, long rest, int days) {
        return Math.abs(coarse) < FITS ? Amount.mean(coarse * COARSE + rest, days) : meanOfMuch(coarse, rest, days);
    }

    private static long meanOfMuch(long coarse, long rest, int days) {
        return Amount.of(BigDecimal.valueOf(coarse)
                .multiply(BigDecimal.valueOf(COARSE))
                .add(BigDecimal.valueOf(rest))
                .movePointLeft(4)
                .divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP));
    }
}
