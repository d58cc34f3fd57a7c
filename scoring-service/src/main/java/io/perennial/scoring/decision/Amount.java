package io.perennial.scoring.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Money as a whole number of ten-thousandths of the reporting currency: exact like the database's numeric(20,4), and cheap
 * enough to be walked through day by day.
 */
public final class Amount {

    private static final int SCALE = 4;
    private static final long PER_CENT = 100;

    private Amount() {}

    /**
     * Single amounts are below a trillion, see {@link io.perennial.contract.AmountLimits}; so hundreds of the largest can be
     * added up.
     *
     * @throws ArithmeticException above some 900 trillion
     */
    public static long of(BigDecimal amount) {
        return amount.movePointRight(SCALE).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** With two decimals, or as many as it needs. */
    public static BigDecimal decimal(long amount) {
        return amount % PER_CENT == 0
                ? BigDecimal.valueOf(amount / PER_CENT, 2)
                : BigDecimal.valueOf(amount, SCALE).stripTrailingZeros();
    }

    /** The mean of so many days, rounded half up to cents. */
    static long mean(long sum, int days) {
        long perCent = days * PER_CENT;
        return (sum + Long.signum(sum) * perCent / 2) / perCent * PER_CENT;
    }
}
