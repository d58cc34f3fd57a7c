package io.perennial.contract;

import java.math.BigDecimal;

/**
 * One contract of a customer and what stands in it.
 *
 * @param contract the bank's reference, opaque to us
 * @param product the bank's product code
 * @param kind whether it is the customer's asset or debt
 * @param balance in the reporting currency, not negative: what is owned, or what is owed
 * @param open false once the contract has ended: then nothing stands in it, whatever its balance says, and its product is held
 *     no longer
 */
public record Holding(String contract, String product, Kind kind, BigDecimal balance, boolean open) {

    /** On which side of the customer's balance sheet a contract stands. */
    public enum Kind {
        /** Deposits, funds, insurance: the bank owes the customer. */
        ASSET,
        /** Loans, card debt: the customer owes the bank. */
        DEBT
    }
}
