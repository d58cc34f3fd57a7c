package io.perennial.scoring.decision;

import java.math.BigDecimal;

/** The classes of the ABC analysis: who together brings the first 80 % of all contribution, the next 15 %, the rest. */
public enum Abc {
    C,
    B,
    A;

    /** @param cutOffs the smallest contribution in B and in A */
    public static Abc of(BigDecimal contribution, CutOffs cutOffs) {
        return values()[cutOffs.reachedBy(contribution)];
    }
}
