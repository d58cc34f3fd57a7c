package io.perennial.lifecycle.decision;

import static io.perennial.lifecycle.decision.Story.day;

import io.perennial.contract.Facts;
import io.perennial.contract.Stage;
import io.perennial.contract.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A life made up at random: facts by day and decisions of persons. */
record MadeUp(Map<Integer, Known> steps, List<ManualMove> decisions) {

    static final int DAYS = 500;

    TreeMap<LocalDate, Facts> facts() {
        TreeMap<LocalDate, Facts> facts = new TreeMap<>();
        steps.forEach((number, known) -> facts.put(day(number), known.facts()));
        return facts;
    }

    static Arbitrary<MadeUp> lives() {
        Arbitrary<Map<Integer, Known>> steps = Arbitraries.maps(
                        Arbitraries.integers().between(0, DAYS), customers())
                .ofMinSize(1)
                .ofMaxSize(25);
        return Combinators.combine(steps, persons().list().ofMaxSize(3)).as((facts, decided) -> {
            int first = facts.keySet().stream().min(Integer::compareTo).orElseThrow();
            return new MadeUp(
                    facts,
                    decided.stream()
                            .filter(each -> !each.on().isBefore(day(first)))
                            .toList());
        });
    }

    private static Arbitrary<ManualMove> persons() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS),
                        Arbitraries.of(Stage.class),
                        Arbitraries.of(Stage.class),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.create(UUID::randomUUID))
                .as((on, from, to, hold, id) -> new ManualMove(id, day(on), from, to, day(on + hold)));
    }

    private static Arbitrary<Known> customers() {
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 14);
        Arbitrary<String> money = Arbitraries.of("0", "0.5", "400", "1000", "60000");
        return Combinators.combine(
                        few,
                        few,
                        Arbitraries.integers().between(-400, DAYS).injectNull(0.1),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 3),
                        money,
                        money.injectNull(0.2),
                        Arbitraries.of("0.1", "0.59", "0.6", "0.7", "0.9").injectNull(0.3))
                .as((now, before, last, products, complaints, assets, assetsBefore, churn) -> Known.customer()
                        .since(day(30 * before))
                        .deals(now, before)
                        .last(last == null ? null : day(last))
                        .products(products)
                        .accounts(products)
                        .complaints(complaints > 1 ? complaints : 0)
                        .assets(assets, assetsBefore)
                        .tier(
                                now % 3 == 0 ? Tier.PRIVATE : Tier.MASS,
                                new BigDecimal(assets).signum() > 0 ? Tier.PREFERRED : Tier.MASS)
                        .shareOfWallet(products == 4 ? "0.6" : null)
                        .churn(churn));
    }
}
