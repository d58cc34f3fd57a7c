package io.perennial.contract;

/**
 * How large and how exact an amount may be at every door: below a trillion of the reporting currency. No contract holds that,
 * so it is a mistake of the source; and a life's worth of such amounts can still be added up exactly.
 */
public final class AmountLimits {

    /** Digits before the point. */
    public static final int WHOLE_DIGITS = 12;

    /** Digits behind the point. */
    public static final int DECIMALS = 4;

    private AmountLimits() {}
}
