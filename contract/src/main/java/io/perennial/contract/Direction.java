package io.perennial.contract;

/** Who turned to whom. */
public enum Direction {
    /** The customer to the bank. */
    INBOUND,
    /** The bank to the customer. */
    OUTBOUND
}
