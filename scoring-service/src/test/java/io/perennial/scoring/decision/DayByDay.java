package io.perennial.scoring.decision;

import io.perennial.contract.CustomerEvent.HoldingsChanged;
import io.perennial.contract.Direction;
import io.perennial.contract.Facts;
import io.perennial.contract.Holding;
import io.perennial.contract.InteractionEvent.ComplaintOpened;
import io.perennial.contract.InteractionEvent.ComplaintReopened;
import io.perennial.contract.InteractionEvent.ComplaintResolved;
import io.perennial.contract.InteractionEvent.InteractionRecorded;
import io.perennial.contract.InteractionEvent.SatisfactionRated;
import io.perennial.contract.InteractionKind;
import io.perennial.contract.Tier;
import io.perennial.scoring.decision.Lives.Happening;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The same meaning as {@link Timeline}, said another way: every fact of every day is looked up anew among the events, with no
 * window that moves and nothing remembered but the balances. Slow and plain; to compare with.
 */
final class DayByDay {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Customer customer;
    private final List<Happening> life;
    private final Map<LocalDate, BigDecimal> balances = new HashMap<>();
    private final Map<LocalDate, BigDecimal> debts = new HashMap<>();
    private final Map<LocalDate, Integer> accounts = new HashMap<>();
    private final Map<LocalDate, BigDecimal> means = new HashMap<>();
    private final Map<LocalDate, Tier> tiers = new HashMap<>();

    DayByDay(Customer customer, List<Happening> all) {
        this.customer = customer;
        this.life = all.stream().filter(DayByDay::countsForRules).toList();
        keepTheBooks();
    }

    /** All steps up to a day. */
    TreeMap<LocalDate, Facts> steps(LocalDate to) {
        TreeMap<LocalDate, Facts> steps = new TreeMap<>();
        Facts before = null;
        for (LocalDate day = firstDay(); !day.isAfter(to); day = day.plusDays(1)) {
            LocalDate today = day;
            Facts facts = on(day);
            if (before == null || life.stream().anyMatch(h -> h.day().equals(today)) || differs(before, facts, day)) {
                steps.put(day, facts);
            }
            before = facts;
        }
        return steps;
    }

    private LocalDate firstDay() {
        return life.stream()
                .map(Happening::day)
                .filter(day -> day.isBefore(customer.since()))
                .min(Comparator.naturalOrder())
                .orElse(customer.since());
    }

    private boolean differs(Facts a, Facts b, LocalDate day) {
        return a.valueInteractions90d() != b.valueInteractions90d()
                || a.valueInteractionsPrevious90d() != b.valueInteractionsPrevious90d()
                || a.valueInteractions365d() != b.valueInteractions365d()
                || !Objects.equals(a.churnRisk(), b.churnRisk())
                || !Objects.equals(a.satisfactionMean(), b.satisfactionMean())
                || !Objects.equals(a.cause(), b.cause())
                || a.tier() != b.tier()
                || a.tier90DaysAgo() != b.tier90DaysAgo()
                || atMostHalf(a) != atMostHalf(b)
                || comesToRest(day)
                || comesToRest(day.minusDays(90));
    }

    private static boolean atMostHalf(Facts facts) {
        return facts.assetsMean30d().multiply(BigDecimal.valueOf(2)).compareTo(facts.assetsMean30d90DaysAgo()) <= 0;
    }

    private boolean comesToRest(LocalDate day) {
        return Stream.iterate(day, d -> d.minusDays(1))
                                .limit(30)
                                .map(this::balance)
                                .distinct()
                                .count()
                        == 1
                && balance(day.minusDays(30)).compareTo(balance(day)) != 0;
    }

    Facts on(LocalDate day) {
        int dealings90d = dealings(day, 90);
        int previous = dealings(day.minusDays(90), 90);
        BigDecimal satisfaction = satisfaction(day);
        int complaints = complaints(day);
        return new Facts(
                customer.type(),
                customer.since(),
                dealings90d,
                previous,
                dealings(day, 365),
                latest(day, DayByDay::isOfValue),
                latest(day, h -> isOfValue(h) && interaction(h).kind() != InteractionKind.REPAYMENT),
                (int) products(day),
                accounts.getOrDefault(day, 0),
                life.stream().anyMatch(h -> !h.day().isAfter(day) && (opens(h) || closes(h))),
                money(balance(day)),
                money(debts.getOrDefault(day, BigDecimal.ZERO)),
                money(mean(day)),
                money(mean(day.minusDays(90))),
                shareOfWallet(day),
                satisfaction,
                complaints,
                churn(day, dealings90d, previous, satisfaction, complaints),
                tier(day),
                tier(day.minusDays(90)),
                null,
                life.stream().anyMatch(h -> !h.day().isAfter(day) && h.event() instanceof HoldingsChanged)
                        ? new BigDecimal("10.00")
                        : null,
                cause(day));
    }

    private int dealings(LocalDate day, int days) {
        return (int)
                life.stream().filter(h -> isOfValue(h) && within(h, day, days)).count();
    }

    private static boolean within(Happening h, LocalDate day, int days) {
        return !h.day().isAfter(day) && h.day().isAfter(day.minusDays(days));
    }

    private LocalDate latest(LocalDate day, Predicate<Happening> which) {
        return life.stream()
                .filter(which)
                .map(Happening::day)
                .filter(d -> !d.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private long products(LocalDate day) {
        return life.stream()
                .filter(h -> !h.day().isAfter(day))
                .flatMap(h -> {
                    if (h.event() instanceof HoldingsChanged report) {
                        return report.holdings().stream().map(Holding::product);
                    }
                    return bringsProduct(h) ? Stream.of(interaction(h).product()) : Stream.empty();
                })
                .distinct()
                .count();
    }

    private BigDecimal satisfaction(LocalDate day) {
        List<Integer> ratings = life.stream()
                .filter(h -> h.event() instanceof SatisfactionRated && within(h, day, 365))
                .map(h -> ((SatisfactionRated) h.event()).rating())
                .toList();
        return ratings.isEmpty()
                ? null
                : new BigDecimal(ratings.stream().mapToInt(r -> r).sum())
                        .divide(new BigDecimal(ratings.size()), 2, RoundingMode.HALF_UP);
    }

    private int complaints(LocalDate day) {
        int open = 0;
        for (Happening h : life) {
            if (!h.day().isAfter(day)) {
                open += h.event() instanceof ComplaintOpened || h.event() instanceof ComplaintReopened ? 1 : 0;
                open -= h.event() instanceof ComplaintResolved ? 1 : 0;
            }
        }
        return Math.max(0, open);
    }

    private String cause(LocalDate day) {
        return life.stream()
                .filter(h -> within(h, day, 90) && causeOf(h) != null)
                .max(Comparator.comparing(DayByDay::time).thenComparing(DayByDay::causeOf))
                .map(DayByDay::causeOf)
                .orElse(null);
    }

    private BigDecimal shareOfWallet(LocalDate day) {
        BigDecimal wallet = life.stream()
                .filter(h -> !h.day().isAfter(day)
                        && h.event() instanceof HoldingsChanged report
                        && report.estimatedWallet() != null)
                .map(h -> (HoldingsChanged) h.event())
                .max(Comparator.comparing(HoldingsChanged::asOf)
                        .thenComparing(HoldingsChanged::reportedAt)
                        .thenComparing(HoldingsChanged::estimatedWallet))
                .map(HoldingsChanged::estimatedWallet)
                .orElse(BigDecimal.ZERO);
        return wallet.signum() == 0
                ? null
                : balance(day)
                        .max(BigDecimal.ZERO)
                        .divide(wallet, 4, RoundingMode.HALF_UP)
                        .min(BigDecimal.ONE);
    }

    private Tier tier(LocalDate day) {
        return Stream.iterate(day, d -> d.minusDays(1))
                .limit(90)
                .map(d -> tiers.computeIfAbsent(d, e -> Models.TIERS.of(mean(e))))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private BigDecimal mean(LocalDate day) {
        return means.computeIfAbsent(day, d -> Stream.iterate(d, e -> e.minusDays(1))
                .limit(30)
                .map(this::balance)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(new BigDecimal(30), 2, RoundingMode.HALF_UP));
    }

    private BigDecimal churn(LocalDate day, int now, int before, BigDecimal satisfaction, int complaints) {
        LocalDate last = latest(day, DayByDay::isOfValue);
        long tenure = ChronoUnit.DAYS.between(firstDay(), day);
        if (last == null || tenure < 90) {
            return null;
        }
        long silent = ChronoUnit.DAYS.between(last, day);
        int z = -200;
        z += silent <= 30 ? 0 : silent <= 60 ? 30 : silent <= 90 ? 80 : 400;
        if (before >= 4) {
            z += 2 * now <= before ? 400 : 10 * now < 8 * before ? 90 : 10 * now <= 12 * before ? 0 : -10;
        }
        BigDecimal ago = mean(day.minusDays(90));
        if (ago.signum() > 0) {
            BigDecimal share = mean(day).multiply(HUNDRED).divide(ago, 12, RoundingMode.HALF_UP);
            z += share.compareTo(new BigDecimal(50)) <= 0
                    ? 80
                    : share.compareTo(new BigDecimal(90)) < 0
                            ? 40
                            : share.compareTo(new BigDecimal(110)) <= 0 ? 0 : -10;
        }
        z += complaints == 0 ? 0 : complaints == 1 ? 90 : complaints == 2 ? 170 : 200;
        if (satisfaction != null) {
            double s = satisfaction.doubleValue();
            z += s <= 2 ? 40 : s < 4 ? 10 : -40;
        }
        z += products(day) <= 1 ? 15 : products(day) == 2 ? 0 : -20;
        z += tenure < 365 ? 15 : tenure < 1825 ? 0 : -10;
        return BigDecimal.valueOf(Math.round(100 / (1 + Math.exp(-z / 100.0))), 2);
    }

    private void keepTheBooks() {
        Map<String, BigDecimal> assets = new HashMap<>();
        Map<String, Integer> open = new HashMap<>();
        TreeMap<String, BigDecimal> owed = new TreeMap<>();
        int openAccounts = 0;
        for (LocalDate day = Lives.BEGIN; !day.isAfter(Lives.END); day = day.plusDays(1)) {
            LocalDate today = day;
            List<Happening> of =
                    life.stream().filter(h -> h.day().equals(today)).toList();
            moveMoney(of, assets, open);
            repay(of, owed);
            report(of, assets, owed);
            long opened = of.stream().filter(DayByDay::opens).count();
            long closed = of.stream().filter(DayByDay::closes).count();
            openAccounts = (int) Math.max(0, openAccounts + opened - closed);
            accounts.put(day, openAccounts);
            balances.put(day, assets.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            debts.put(day, owed.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    private static void moveMoney(List<Happening> of, Map<String, BigDecimal> assets, Map<String, Integer> open) {
        List<String> closed = new ArrayList<>();
        for (Happening h : of) {
            if (h.event() instanceof InteractionRecorded event) {
                String contract = event.contract() == null ? "" : event.contract();
                assets.merge(contract, moved(event), BigDecimal::add);
                open.merge(contract, opens(h) ? 1 : closes(h) ? -1 : 0, Integer::sum);
                if (closes(h)) {
                    closed.add(contract);
                }
            }
        }
        closed.stream().filter(c -> open.get(c) <= 0).forEach(c -> assets.put(c, BigDecimal.ZERO));
    }

    private static BigDecimal moved(InteractionRecorded event) {
        if (event.amount() == null) {
            return BigDecimal.ZERO;
        }
        return switch (event.kind()) {
            case TRANSACTION, BANK_POSTING, REVERSAL, ACCOUNT_OPENED, ACCOUNT_CLOSED -> event.amount();
            case REPAYMENT -> event.amount().min(BigDecimal.ZERO);
            default -> BigDecimal.ZERO;
        };
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
        Map<List<Object>, BigDecimal> best = new HashMap<>();
        Map<List<Object>, Instant> at = new HashMap<>();
        for (Happening h : of) {
            if (h.event() instanceof HoldingsChanged report) {
                for (Holding holding : report.holdings()) {
                    List<Object> key = List.of(holding.kind(), holding.contract());
                    int order = at.containsKey(key) ? report.reportedAt().compareTo(at.get(key)) : 1;
                    if (order > 0 || order == 0 && holding.balance().compareTo(best.get(key)) > 0) {
                        best.put(key, holding.balance());
                        at.put(key, report.reportedAt());
                    }
                }
            }
        }
        best.forEach(
                (key, balance) -> (key.get(0) == Holding.Kind.ASSET ? assets : owed).put((String) key.get(1), balance));
    }

    private BigDecimal balance(LocalDate day) {
        return balances.getOrDefault(day, BigDecimal.ZERO).setScale(4, RoundingMode.HALF_UP);
    }

    private static BigDecimal money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    private static boolean countsForRules(Happening h) {
        if (!(h.event() instanceof InteractionRecorded event)) {
            return true;
        }
        return isOfValue(h)
                || opens(h)
                || closes(h)
                || event.cause() != null
                || bringsProduct(h)
                || moved(event).signum() != 0
                || event.kind() == InteractionKind.REPAYMENT
                        && event.amount() != null
                        && event.amount().signum() != 0;
    }

    private static boolean isOfValue(Happening h) {
        return h.event() instanceof InteractionRecorded event
                && event.direction() == Direction.INBOUND
                && List.of(
                                InteractionKind.ACCOUNT_OPENED,
                                InteractionKind.PURCHASE,
                                InteractionKind.TRANSACTION,
                                InteractionKind.REPAYMENT)
                        .contains(event.kind());
    }

    private static boolean opens(Happening h) {
        return h.event() instanceof InteractionRecorded event && event.kind() == InteractionKind.ACCOUNT_OPENED;
    }

    private static boolean closes(Happening h) {
        return h.event() instanceof InteractionRecorded event && event.kind() == InteractionKind.ACCOUNT_CLOSED;
    }

    private static boolean bringsProduct(Happening h) {
        return h.event() instanceof InteractionRecorded event
                && event.product() != null
                && (event.kind() == InteractionKind.PURCHASE || event.kind() == InteractionKind.ACCOUNT_OPENED);
    }

    private static InteractionRecorded interaction(Happening h) {
        return (InteractionRecorded) h.event();
    }

    private static String causeOf(Happening h) {
        if (h.event() instanceof ComplaintOpened opened) {
            return opened.cause();
        }
        return h.event() instanceof InteractionRecorded event ? event.cause() : null;
    }

    private static Instant time(Happening h) {
        return h.event() instanceof ComplaintOpened opened
                ? opened.openedAt()
                : interaction(h).occurredAt();
    }
}
