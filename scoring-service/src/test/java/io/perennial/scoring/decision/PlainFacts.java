package io.perennial.scoring.decision;

import static io.perennial.scoring.decision.Deeds.closes;
import static io.perennial.scoring.decision.Deeds.interaction;
import static io.perennial.scoring.decision.Deeds.isOfValue;
import static io.perennial.scoring.decision.Deeds.opens;
import static io.perennial.scoring.decision.Deeds.within;

import io.perennial.contract.CustomerEvent.HoldingsChanged;
import io.perennial.contract.Facts;
import io.perennial.contract.InteractionKind;
import io.perennial.scoring.decision.Lives.Happening;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the rules may know of a customer at the end of a day, each fact looked up anew among all events. */
final class PlainFacts {

    private final Customer customer;
    private final List<Happening> life;
    private final PlainBooks books;
    private final PlainVoice voice;
    private final PlainProducts products;

    PlainFacts(Customer customer, List<Happening> all) {
        this.customer = customer;
        this.life = all.stream().filter(Deeds::countsForRules).toList();
        this.books = new PlainBooks(life);
        this.voice = new PlainVoice(life);
        this.products = new PlainProducts(life);
    }

    /** When the relationship began: at customerSince or, if that is earlier, with the first fact. */
    LocalDate firstDay() {
        return life.stream()
                .map(Happening::day)
                .filter(day -> day.isBefore(customer.since()))
                .min(Comparator.naturalOrder())
                .orElse(customer.since());
    }

    boolean anyOn(LocalDate day) {
        return life.stream().anyMatch(h -> h.day().equals(day));
    }

    /** Whether the balance moved last 30 days before: from now on its mean stands still. */
    boolean comesToRest(LocalDate day) {
        return Stream.iterate(day, d -> d.minusDays(1))
                                .limit(30)
                                .map(books::balance)
                                .distinct()
                                .count()
                        == 1
                && books.balance(day.minusDays(30)).compareTo(books.balance(day)) != 0;
    }

    Facts on(LocalDate day) {
        int dealings90d = dealings(day, 90);
        int previous = dealings(day.minusDays(90), 90);
        BigDecimal satisfaction = voice.satisfaction(day);
        int complaints = voice.complaints(day);
        return new Facts(
                customer.type(),
                customer.since(),
                dealings90d,
                previous,
                dealings(day, 365),
                latest(day, Deeds::isOfValue),
                latest(day, h -> isOfValue(h) && interaction(h).kind() != InteractionKind.REPAYMENT),
                (int) products.on(day),
                books.openAccounts(day),
                life.stream().anyMatch(h -> !h.day().isAfter(day) && (opens(h) || closes(h))),
                money(books.balance(day)),
                money(books.debt(day)),
                money(books.mean(day)),
                money(books.mean(day.minusDays(90))),
                shareOfWallet(day),
                satisfaction,
                complaints,
                churn(day, dealings90d, previous, satisfaction, complaints),
                books.tier(day),
                books.tier(day.minusDays(90)),
                null,
                life.stream().anyMatch(h -> !h.day().isAfter(day) && h.event() instanceof HoldingsChanged)
                        ? new BigDecimal("10.00")
                        : null,
                voice.cause(day));
    }

    private int dealings(LocalDate day, int days) {
        return (int)
                life.stream().filter(h -> isOfValue(h) && within(h, day, days)).count();
    }

    private LocalDate latest(LocalDate day, Predicate<Happening> which) {
        return life.stream()
                .filter(which)
                .map(Happening::day)
                .filter(d -> !d.isAfter(day))
                .max(Comparator.naturalOrder())
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
                : books.balance(day)
                        .max(BigDecimal.ZERO)
                        .divide(wallet, 4, RoundingMode.HALF_UP)
                        .min(BigDecimal.ONE);
    }

    private BigDecimal churn(LocalDate day, int now, int before, BigDecimal satisfaction, int complaints) {
        LocalDate last = latest(day, Deeds::isOfValue);
        long tenure = ChronoUnit.DAYS.between(firstDay(), day);
        if (last == null || tenure < 90) {
            return null;
        }
        return new PlainRisk()
                .silentFor(ChronoUnit.DAYS.between(last, day))
                .dealings(now, before)
                .assets(books.mean(day), books.mean(day.minusDays(90)))
                .complaints(complaints)
                .satisfaction(satisfaction)
                .products(products.on(day))
                .tenure(tenure)
                .probability();
    }

    private static BigDecimal money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY);
    }
}
