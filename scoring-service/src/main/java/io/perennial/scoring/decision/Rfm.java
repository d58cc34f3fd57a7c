package io.perennial.scoring.decision;

import java.math.BigDecimal;

/** Recency, frequency and monetary value as quintiles of the population: 5 is the best fifth. */
public record Rfm(int recency, int frequency, int monetary) {

    /** Who did nothing in 365 days stands last in everything. */
    public static final Rfm INACTIVE = new Rfm(1, 1, 1);

    /**
     * @param days since the last value interaction
     * @param dealings value interactions of 365 days
     * @param volume sum of their absolute amounts
     */
    public static Rfm of(
            BigDecimal days,
            CutOffs recency,
            BigDecimal dealings,
            CutOffs frequency,
            BigDecimal volume,
            CutOffs monetary) {
        return new Rfm(
                5 - recency.exceededBy(days), 1 + frequency.exceededBy(dealings), 1 + monetary.exceededBy(volume));
    }
}
