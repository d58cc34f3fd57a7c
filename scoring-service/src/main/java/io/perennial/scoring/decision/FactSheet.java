package io.perennial.scoring.decision;

import io.perennial.contract.Facts;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes what the windows show as the facts that are told. */
final class FactSheet {

    private FactSheet() {}

    static Facts of(Customer customer, Moment moment) {
        State state = moment.state();
        ChurnInputs risk = moment.risk();
        return new Facts(
                customer.type(),
                customer.since(),
                risk.dealings90d(),
                risk.dealingsPrevious90d(),
                moment.value365d(),
                state.lastValueOn(),
                state.lastNewBusinessOn(),
                state.products(),
                state.openAccounts(),
                state.everHadAccount(),
                Amount.decimal(state.balance()),
                Amount.decimal(state.debt()),
                Amount.decimal(risk.assets()),
                Amount.decimal(risk.assets90DaysAgo()),
                shareOfWallet(state.balance(), state.wallet()),
                hundredths(risk.satisfaction()),
                risk.openComplaints(),
                hundredths(moment.churn()),
                moment.tier(),
                moment.tier90DaysAgo(),
                amount(state.income()),
                amount(state.cost()),
                moment.cause());
    }

    // Unknown is never 0, and nobody keeps more than all of it with us.
    private static BigDecimal shareOfWallet(long balance, Long wallet) {
        if (wallet == null || wallet <= 0) {
            return null;
        }
        return BigDecimal.valueOf(Math.max(0, balance))
                .divide(BigDecimal.valueOf(wallet), 4, RoundingMode.HALF_UP)
                .min(BigDecimal.ONE);
    }

    private static BigDecimal hundredths(int value) {
        return value < 0 ? null : BigDecimal.valueOf(value, 2);
    }

    private static BigDecimal amount(Long amount) {
        return amount == null ? null : Amount.decimal(amount);
    }
}
