package io.perennial.customer.holdings.decision;

import io.perennial.contract.CustomerEvent.HoldingsChanged;
import io.perennial.contract.Holding;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What somebody reported of a known customer's contracts, in the reporting currency.
 *
 * @param asOf the day at whose end the figures hold
 * @param reportedAt when it was reported
 * @param source by which system
 */
public record Report(
        UUID customerId,
        LocalDate asOf,
        Instant reportedAt,
        String source,
        List<Holding> holdings,
        BigDecimal estimatedWallet,
        BigDecimal income90d,
        BigDecimal cost90d) {

    /** For others. Told even if a newer report is known: facts have days. */
    public HoldingsChanged tell() {
        return new HoldingsChanged(customerId, asOf, reportedAt, holdings, estimatedWallet, income90d, cost90d);
    }

    /** One of the figures of the customer as a whole, null if not reported. */
    public BigDecimal figure(Figure figure) {
        return switch (figure) {
            case WALLET -> estimatedWallet;
            case INCOME_90D -> income90d;
            case COST_90D -> cost90d;
        };
    }
}
