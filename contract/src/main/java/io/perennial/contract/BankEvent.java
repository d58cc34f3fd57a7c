package io.perennial.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What other bank systems tell on {@link Topic#BANK_EVENTS}; its JSON Schema is published beside this class. */
public sealed interface BankEvent {

    /** The customer, by whatever identifier the source has. */
    Identifier identifier();

    /**
     * A contact between a customer and the bank, as the source saw it.
     *
     * @param kind required
     * @param channel required
     * @param direction required
     * @param occurredAt required
     * @param amount see {@link InteractionEvent.InteractionRecorded}; with {@code currency}
     * @param currency ISO 4217 code, required with an amount
     * @param balanceAfter the balance of the contract afterwards, for reconciliation
     * @param cause why, in the bank's codes
     * @param staff the bank's code of the member of staff
     * @param rating satisfaction, 1 to 5
     * @param text free words; may hold personal data, so it goes no further than interaction-service
     */
    record InteractionReported(
            Identifier identifier,
            InteractionKind kind,
            Channel channel,
            Direction direction,
            Instant occurredAt,
            BigDecimal amount,
            String currency,
            String product,
            String contract,
            BigDecimal balanceAfter,
            String cause,
            String outcome,
            String staff,
            Integer rating,
            Severity severity,
            String text)
            implements BankEvent {}

    /** What stands in a customer's contracts; see {@link CustomerEvent.HoldingsChanged}. */
    record HoldingsReported(
            Identifier identifier,
            LocalDate asOf,
            List<Holding> holdings,
            String currency,
            BigDecimal estimatedWallet,
            BigDecimal income90d,
            BigDecimal cost90d)
            implements BankEvent {}
}
