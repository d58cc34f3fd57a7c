package io.perennial.scoring.decision;

import java.math.BigDecimal;
import java.util.List;

/** Where a population is cut into parts, lowest first: who exceeds a value belongs to a later part. */
public record CutOffs(List<BigDecimal> values) {

    /** How many of the values are exceeded. */
    public int exceededBy(BigDecimal figure) {
        return (int)
                values.stream().filter(value -> figure.compareTo(value) > 0).count();
    }

    /** How many of the values are reached. */
    public int reachedBy(BigDecimal figure) {
        return (int)
                values.stream().filter(value -> figure.compareTo(value) >= 0).count();
    }
}
