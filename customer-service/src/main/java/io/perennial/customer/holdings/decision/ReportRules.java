package io.perennial.customer.holdings.decision;

import io.perennial.contract.AmountLimits;
import io.perennial.contract.BankEvent.HoldingsReported;
import io.perennial.contract.Holding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which reports of holdings can be believed at all. Answers the first thing that is wrong, as a code that is stored with a
 * parked event: never rename, never reuse.
 *
 * @param currency the bank's reporting currency
 * @param earliest reports of days before are refused
 * @param today reports of days after are refused
 */
public record ReportRules(String currency, LocalDate earliest, LocalDate today) {

    /** More contracts than this no customer has; it is somebody's mistake. */
    public static final int MOST_HOLDINGS = 1_000;

    private static final int LONGEST_CODE = 64;
    private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(AmountLimits.WHOLE_DIGITS);

    /** Why a report cannot be believed; empty if it can. */
    public Optional<String> objection(HoldingsReported report) {
        if (report.asOf() == null
                || report.asOf().isBefore(earliest)
                || report.asOf().isAfter(today)) {
            return Optional.of("DATE_OUT_OF_RANGE");
        }
        if (!currency.equals(report.currency())) {
            return Optional.of("CURRENCY_UNKNOWN");
        }
        if (figures(report).anyMatch(amount -> !isStorable(amount)) || isNegative(report.estimatedWallet())) {
            return Optional.of("AMOUNT_OUT_OF_RANGE");
        }
        return objection(report.holdings() == null ? List.of() : report.holdings());
    }

    private static Optional<String> objection(List<Holding> holdings) {
        if (holdings.size() > MOST_HOLDINGS) {
            return Optional.of("TOO_MANY_HOLDINGS");
        }
        Set<String> contracts = new HashSet<>();
        for (Holding holding : holdings) {
            Optional<String> objection = objection(holding);
            if (objection.isPresent()) {
                return objection;
            }
            if (!contracts.add(holding.contract())) {
                return Optional.of("CONTRACT_TWICE");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> objection(Holding holding) {
        if (holding == null || !isCode(holding.contract()) || !isCode(holding.product()) || holding.kind() == null) {
            return Optional.of("HOLDING_INCOMPLETE");
        }
        if (holding.balance() == null || !isStorable(holding.balance())) {
            return Optional.of("AMOUNT_OUT_OF_RANGE");
        }
        return isNegative(holding.balance()) ? Optional.of("BALANCE_NEGATIVE") : Optional.empty();
    }

    private static Stream<BigDecimal> figures(HoldingsReported report) {
        return Stream.of(report.estimatedWallet(), report.income90d(), report.cost90d())
                .filter(amount -> amount != null);
    }

    private static boolean isNegative(BigDecimal amount) {
        return amount != null && amount.signum() < 0;
    }

    private static boolean isStorable(BigDecimal amount) {
        return amount.abs().compareTo(TOO_MUCH) < 0
                && amount.stripTrailingZeros().scale() <= AmountLimits.DECIMALS;
    }

    private static boolean isCode(String text) {
        return text != null
                && !text.isBlank()
                && text.length() <= LONGEST_CODE
                && text.codePoints().noneMatch(ReportRules::cannotBeStored);
    }

    // what PostgreSQL refuses (NUL, lone surrogates), and what would garble a screen
    private static boolean cannotBeStored(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || Character.getType(codePoint) == Character.FORMAT;
    }
}
