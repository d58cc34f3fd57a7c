package io.perennial.interaction.recording.decision;

import java.math.BigDecimal;

/**
 * What a contact moved; anything may be null.
 *
 * @param amount as booked on the contract: positive if money came in for the customer, negative if it went out
 * @param currency ISO 4217, of the amount and the balance
 * @param balanceAfter what stood in the contract afterwards, for reconciliation
 * @param product the bank's product code
 * @param contract the bank's reference of the account or loan
 */
public record Booking(BigDecimal amount, String currency, BigDecimal balanceAfter, String product, String contract) {

    /** Nothing was booked. */
    public static final Booking NONE = new Booking(null, null, null, null, null);
}
