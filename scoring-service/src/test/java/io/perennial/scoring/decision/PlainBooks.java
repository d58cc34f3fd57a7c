package io.perennial.scoring.decision;

import static io.perennial.scoring.decision.Deeds.moved;

import io.perennial.contract.Holding;
import io.perennial.contract.InteractionEvent.InteractionRecorded;
import io.perennial.contract.InteractionKind;
import io.perennial.contract.Tier;
import io.perennial.scoring.decision.Lives.Happening;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a customer has and owes at the end of each day: the books are kept once from the first day to the last, and every mean is
 * added up anew.
 */
final class PlainBooks {

    private final Map<LocalDate, BigDecimal> balances = new HashMap<>();
    private final Map<LocalDate, BigDecimal> debts = new HashMap<>();
    private final Map<LocalDate, Integer> accounts = new HashMap<>();
    private final Map<LocalDate, BigDecimal> means = new HashMap<>();
    private final Map<LocalDate, Tier> tiers = new HashMap<>();

    PlainBooks(List<Happening> life) {
        keep(life);
    }

    BigDecimal balance(LocalDate day) {
        return balances.getOrDefault(day, BigDecimal.ZERO).setScale(4, RoundingMode.HALF_UP);
    }

    BigDecimal debt(LocalDate day) {
        return debts.getOrDefault(day, BigDecimal.ZERO);
    }

    int openAccounts(LocalDate day) {
        return accounts.getOrDefault(day, 0);
    }

    /** The mean of the 30 days that end with this one. */
    BigDecimal mean(LocalDate day) {
        return means.computeIfAbsent(day, d -> Stream.iterate(d, e -> e.minusDays(1))
                .limit(30)
                .map(this::balance)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(new BigDecimal(30), 2, RoundingMode.HALF_UP));
    }

    /** The highest tier that the means of 90 days reach: a tier is lost only after 90 days below. */
    Tier tier(LocalDate day) {
        return Stream.iterate(day, d -> d.minusDays(1))
                .limit(90)
                .map(d -> tiers.computeIfAbsent(d, e -> tierOf(mean(e))))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Tier tierOf(BigDecimal assets) {
        int thousands = assets.divideToIntegralValue(new BigDecimal(1_000)).intValueExact();
        if (thousands < 50) {
            return Tier.MASS;
        }
        if (thousands < 200) {
            return Tier.PREFERRED;
        }
        return thousands < 1_000 ? Tier.WEALTH : thousands < 6_000 ? Tier.PREMIER : Tier.PRIVATE;
    }

    private void keep(List<Happening> life) {
        Map<String, BigDecimal> assets = new HashMap<>();
        TreeMap<String, BigDecimal> owed = new TreeMap<>();
        PlainAccounts kept = new PlainAccounts();
        for (LocalDate day = Lives.BEGIN; !day.isAfter(Lives.END); day = day.plusDays(1)) {
            LocalDate today = day;
            List<Happening> of =
                    life.stream().filter(h -> h.day().equals(today)).toList();
            moveMoney(of, assets);
            kept.emptiedBy(of).forEach(contract -> assets.put(contract, BigDecimal.ZERO));
            repay(of, owed);
            report(of, assets, owed);
            accounts.put(day, kept.open());
            balances.put(day, assets.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            debts.put(day, owed.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    private static void moveMoney(List<Happening> of, Map<String, BigDecimal> assets) {
        for (Happening h : of) {
            if (h.event() instanceof InteractionRecorded event) {
                String contract = event.contract() == null ? "" : event.contract();
                assets.merge(contract, moved(event), BigDecimal::add);
            }
        }
    }

    private static void repay(List<Happening> of, TreeMap<String, BigDecimal> owed) {
        TreeMap<String, BigDecimal> paid = new TreeMap<>();
        for (Happening h : of) {
            if (h.event() instanceof InteractionRecorded event
                    && event.kind() == InteractionKind.REPAYMENT
                    && event.amount() != null) {
                paid.merge(
                        event.contract() == null ? "" : event.contract(),
                        event.amount().abs(),
                        BigDecimal::add);
            }
        }
        BigDecimal rest = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> payment : paid.entrySet()) {
            BigDecimal debt = owed.getOrDefault(payment.getKey(), BigDecimal.ZERO);
            owed.computeIfPresent(
                    payment.getKey(), (c, d) -> d.subtract(payment.getValue()).max(BigDecimal.ZERO));
            rest = rest.add(payment.getValue().subtract(debt).max(BigDecimal.ZERO));
        }
        for (String contract : owed.keySet()) {
            BigDecimal debt = owed.get(contract);
            owed.put(contract, debt.subtract(rest).max(BigDecimal.ZERO));
            rest = rest.subtract(debt).max(BigDecimal.ZERO);
        }
    }

    private static void report(List<Happening> of, Map<String, BigDecimal> assets, Map<String, BigDecimal> owed) {
        for (PlainProducts.Shown shown : PlainProducts.holding(of.stream())) {
            Holding holding = shown.holding();
            (holding.kind() == Holding.Kind.ASSET ? assets : owed).put(holding.contract(), shown.balance());
        }
    }
}
