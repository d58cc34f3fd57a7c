package io.perennial.customer.holdings;

import io.perennial.contract.BankEvent.HoldingsReported;
import io.perennial.contract.Holding;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What stands in a customer's contracts at the end of a day. Amounts have at most 12 digits before the point and 4 behind it.
 *
 * @param asOf the day
 * @param currency of all amounts, ISO 4217; the bank's reporting currency
 * @param holdings contracts and what stands in them; those that are not listed stay as they are
 * @param estimatedWallet what the customer is thought to own at all banks together
 * @param income90d what the bank earned with the customer in the 90 days before; a loss is negative
 * @param cost90d what the bank spent on the customer in the 90 days before
 */
@Schema(examples = """
                {"asOf": "2024-06-28", "currency": "CNY", "estimatedWallet": "800000.00",
                 "holdings": [{"contract": "A-1", "product": "SAVINGS", "kind": "ASSET", "balance": "250000.00", "open": true}]}""")
record HoldingsRequest(
        @NotNull LocalDate asOf,
        @NotNull String currency,
        List<Holding> holdings,
        @Schema(implementation = String.class) BigDecimal estimatedWallet,
        @Schema(implementation = String.class) BigDecimal income90d,
        @Schema(implementation = String.class) BigDecimal cost90d) {

    /** The same in the words of the contract; who it is about is said elsewhere. */
    HoldingsReported report() {
        return new HoldingsReported(null, asOf, holdings, currency, estimatedWallet, income90d, cost90d);
    }
}
