package io.perennial.scoring.decision;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A figure from the bank's books as it stood at the end of a day. It replaces what was believed; of two reports about the same
 * day the one made later holds.
 *
 * @param contract the contract it is about, empty for figures of the customer as a whole
 * @param amount see {@link Amount}
 */
public record Reported(LocalDate day, String contract, Figure figure, long amount, Instant reportedAt) {

    /** What a report says. */
    public enum Figure {
        /** Balance of a contract that the bank owes. */
        ASSET,
        /** Balance of a contract that the customer owes. */
        DEBT,
        /** Wealth at all banks together. */
        WALLET,
        /** What the bank earned in 90 days. */
        INCOME,
        /** What the bank spent in 90 days. */
        COST
    }

    /** The one that holds; they must be about the same figure of the same day. Of two made at once the larger. */
    public Reported orLater(Reported other) {
        int later = other.reportedAt.compareTo(reportedAt);
        return later > 0 || later == 0 && other.amount > amount ? other : this;
    }
}
