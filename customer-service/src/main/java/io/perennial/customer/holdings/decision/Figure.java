package io.perennial.customer.holdings.decision;

/** What may be reported of a customer as a whole. The names are stored. */
public enum Figure {
    /** What the customer is thought to own at all banks together. */
    WALLET,
    /** What the bank earned with them in the 90 days before. */
    INCOME_90D,
    /** What the bank spent on them in the 90 days before. */
    COST_90D
}
