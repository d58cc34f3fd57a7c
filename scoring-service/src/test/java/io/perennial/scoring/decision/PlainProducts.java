package io.perennial.scoring.decision;

import static io.perennial.scoring.decision.Deeds.bringsProduct;
import static io.perennial.scoring.decision.Deeds.interaction;

import io.perennial.contract.CustomerEvent.HoldingsChanged;
import io.perennial.contract.Holding;
import io.perennial.scoring.decision.Lives.Happening;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The products of a customer on a day, looked up anew among all that was reported and bought. */
final class PlainProducts {

    /** A holding as a report of a day shows it. */
    record Shown(LocalDate day, Instant reportedAt, Holding holding) {

        private static final Comparator<Shown> LATER = Comparator.comparing(Shown::reportedAt)
                .thenComparing(Shown::balance)
                .thenComparing(shown -> shown.holding.open())
                .thenComparing(shown -> shown.holding.product());

        BigDecimal balance() {
            return holding.open() ? holding.balance() : BigDecimal.ZERO;
        }

        private List<Object> side() {
            return List.of(holding.kind(), holding.contract());
        }
    }

    private final List<Happening> life;

    PlainProducts(List<Happening> life) {
        this.life = life;
    }

    /** Of all that reports say of a day, what holds. */
    static Collection<Shown> holding(Stream<Happening> life) {
        return life.filter(h -> h.event() instanceof HoldingsChanged)
                .flatMap(h -> {
                    HoldingsChanged report = (HoldingsChanged) h.event();
                    return report.holdings().stream().map(holding -> new Shown(h.day(), report.reportedAt(), holding));
                })
                .collect(Collectors.toMap(
                        shown -> List.of(shown.day(), shown.side()),
                        Function.identity(),
                        BinaryOperator.maxBy(Shown.LATER)))
                .values();
    }

    /** How many there are at the end of a day. */
    long on(LocalDate day) {
        Collection<Shown> shown = holding(life.stream().filter(h -> !h.day().isAfter(day)));
        Map<List<Object>, Shown> latest = new TreeMap<>(Comparator.comparing(List::toString));
        shown.forEach(some -> latest.merge(some.side(), some, BinaryOperator.maxBy(Comparator.comparing(Shown::day))));
        Stream<String> held = latest.values().stream()
                .filter(some -> some.holding().open())
                .map(some -> some.holding().product());
        Stream<String> bought = life.stream()
                .filter(h -> !h.day().isAfter(day) && bringsProduct(h))
                .filter(h -> shown.stream().noneMatch(some -> ends(some, h)))
                .map(h -> interaction(h).product());
        return Stream.concat(held, bought).distinct().count();
    }

    private static boolean ends(Shown shown, Happening purchase) {
        return !shown.holding().open()
                && shown.holding().product().equals(interaction(purchase).product())
                && !shown.day().isBefore(purchase.day());
    }
}
