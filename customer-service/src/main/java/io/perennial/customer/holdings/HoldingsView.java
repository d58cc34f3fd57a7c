package io.perennial.customer.holdings;

import io.perennial.contract.Holding;
import io.perennial.customer.holdings.decision.Figure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What a customer has with the bank, as last reported; amounts in the reporting currency.
 *
 * @param assets what the bank owes the customer in open contracts
 * @param debts what the customer owes the bank in open contracts
 * @param figures of the customer as a whole: estimated wealth at all banks (WALLET), the bank's income and cost of 90 days
 */
public record HoldingsView(
        UUID customerId,
        String currency,
        BigDecimal assets,
        BigDecimal debts,
        List<Contract> contracts,
        List<Amount> figures) {

    static HoldingsView of(UUID customerId, String currency, List<Contract> contracts, List<Amount> figures) {
        return new HoldingsView(
                customerId,
                currency,
                sum(contracts, contract -> contract.kind() == Holding.Kind.ASSET),
                sum(contracts, contract -> contract.kind() == Holding.Kind.DEBT),
                contracts,
                figures);
    }

    private static BigDecimal sum(List<Contract> contracts, Predicate<Contract> side) {
        return contracts.stream()
                .filter(Contract::open)
                .filter(side)
                .map(Contract::balance)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * One contract.
     *
     * @param contract its number; of staff only those are shown all of it who may ask for it and say why in X-Reason
     * @param asOf the day at whose end the balance held
     * @param source which system reported it
     */
    public record Contract(
            String contract,
            String product,
            Holding.Kind kind,
            BigDecimal balance,
            boolean open,
            LocalDate asOf,
            Instant reportedAt,
            String source) {

        Contract named(String shown) {
            return new Contract(shown, product, kind, balance, open, asOf, reportedAt, source);
        }
    }

    /**
     * A figure of the customer as a whole.
     *
     * @param source which system, or how it was estimated
     */
    public record Amount(Figure figure, BigDecimal amount, LocalDate asOf, String source) {}
}
