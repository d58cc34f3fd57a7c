package io.perennial.scoring.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A figure from the bank's books as it stood at the end of a day. It replaces what was believed; of two reports about the same
 * day the one made later holds.
 *
 * @param contract the contract it is about, empty for figures of the customer as a whole
 * @param amount see {@link Amount}
 * @param product what the contract holds, null for figures of the customer as a whole
 * @param open false once the contract has ended
 */
public record Reported(
        LocalDate day, String contract, Figure figure, long amount, Instant reportedAt, String product, boolean open) {

    // The database decides in the same way; any way will do, as long as the order of arrival does not decide.
    private static final Comparator<Reported> WHICH_HOLDS = Comparator.comparing(Reported::reportedAt)
            .thenComparing(Reported::amount)
            .thenComparing(Reported::open)
            .thenComparing(Reported::product, Comparator.nullsFirst(Comparator.naturalOrder()));

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

    /** The one that holds; they must be about the same figure of the same day. Of two made at once the larger, first of all. */
    public Reported orLater(Reported other) {
        return WHICH_HOLDS.compare(other, this) > 0 ? other : this;
    }
}
