package io.perennial.lifecycle.decision;

import static io.perennial.lifecycle.decision.Story.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.Facts;
import io.perennial.contract.Stage;
import io.perennial.contract.Tier;
import io.perennial.lifecycle.rules.Shipped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Lives made up at random: however their facts arrive, the same life is told. */
class LifeProperties {

    private static final int YEARS_OF_DAYS = 500;
    private static final LocalDate TODAY = day(YEARS_OF_DAYS + 20);

    /** A life: facts by day and decisions of persons. */
    record MadeUp(Map<Integer, Known> steps, List<ManualMove> decisions) {
        TreeMap<LocalDate, Facts> facts() {
            TreeMap<LocalDate, Facts> facts = new TreeMap<>();
            steps.forEach((number, known) -> facts.put(day(number), known.facts()));
            return facts;
        }
    }

    @Property(tries = 100)
    void any_order_of_arrival_in_any_batches_tells_the_same_life(@ForAll("lives") MadeUp life, @ForAll Random random) {
        Course inTime = inOneGo(life);
        Ledger ledger = new Ledger(life.decisions());

        List<Map.Entry<LocalDate, Facts>> arrivals =
                new ArrayList<>(life.facts().entrySet());
        arrivals.addAll(arrivals.subList(0, arrivals.size() / 2)); // some are told twice
        Collections.shuffle(arrivals, random);
        while (!arrivals.isEmpty()) {
            List<Map.Entry<LocalDate, Facts>> batch =
                    arrivals.subList(0, Math.min(arrivals.size(), 1 + random.nextInt(5)));
            Map<LocalDate, Facts> told = new TreeMap<>();
            batch.forEach(each -> told.put(each.getKey(), each.getValue()));
            ledger.take(told, TODAY);
            batch.clear();
        }

        assertThat(ledger.moves())
                .isEqualTo(inTime.moves().stream().map(Story::sentence).toList());
        assertThat(ledger.last()).isEqualTo(inTime.last().standing());
        assertThat(ledger.cases()).containsExactlyInAnyOrderElementsOf(inTime.cases());
    }

    @Property(tries = 100)
    void living_through_it_day_by_day_refutes_nothing_and_tells_the_same_life(@ForAll("lives") MadeUp life) {
        Ledger ledger = new Ledger(life.decisions());

        life.facts().forEach((day, facts) -> ledger.take(Map.of(day, facts), day));
        LocalDate lastDay = life.facts().lastKey();
        ledger.foldFrom(lastDay, TODAY);

        assertThat(ledger.refuted()).isZero();
        assertThat(ledger.last()).isEqualTo(inOneGo(life).last().standing());
    }

    @Property(tries = 100)
    void a_repetition_changes_nothing(@ForAll("lives") MadeUp life, @ForAll Random random) {
        Ledger ledger = new Ledger(life.decisions());
        ledger.take(life.facts(), TODAY);
        List<String> once = ledger.moves();

        List<Map.Entry<LocalDate, Facts>> again = new ArrayList<>(life.facts().entrySet());
        Collections.shuffle(again, random);
        again.forEach(each -> ledger.take(Map.of(each.getKey(), each.getValue()), TODAY));

        assertThat(ledger.moves()).isEqualTo(once);
        assertThat(ledger.refuted()).isZero();
    }

    @Property(tries = 100)
    void every_history_is_a_legal_path_with_at_most_one_open_case(@ForAll("lives") MadeUp life) {
        Course course = inOneGo(life);

        Stage at = null;
        for (Move move : course.moves()) {
            assertThat(move.from()).isEqualTo(at);
            assertThat(at == null ? move.to() == Stage.POTENTIAL : LegalMoves.allow(at, move.to()))
                    .isTrue();
            at = move.to();
        }
        assertThat(course.last().standing().stage()).isEqualTo(at);
        assertThat(course.cases().stream().filter(CaseFile::stillOpen).count()).isLessThanOrEqualTo(1);
        assertThat(course.cases())
                .isSortedAccordingTo(Comparator.comparing(CaseFile::openedOn))
                .allMatch(each -> each.stillOpen() || !each.closedOn().isBefore(each.openedOn()));
    }

    @Provide
    Arbitrary<MadeUp> lives() {
        Arbitrary<Map<Integer, Known>> steps = Arbitraries.maps(
                        Arbitraries.integers().between(0, YEARS_OF_DAYS), customers())
                .ofMinSize(1)
                .ofMaxSize(25);
        return Combinators.combine(steps, decisions().list().ofMaxSize(3)).as((facts, decided) -> {
            int first = facts.keySet().stream().min(Integer::compareTo).orElseThrow();
            return new MadeUp(
                    facts,
                    decided.stream()
                            .filter(each -> !each.on().isBefore(day(first)))
                            .toList());
        });
    }

    private static Arbitrary<ManualMove> decisions() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, YEARS_OF_DAYS),
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
                        Arbitraries.integers().between(-400, YEARS_OF_DAYS).injectNull(0.1),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 3),
                        money,
                        money.injectNull(0.2),
                        Arbitraries.of("0.1", "0.59", "0.6", "0.7", "0.9").injectNull(0.3))
                .as((now, before, last, products, complaints, assets, assetsBefore, churn) -> Known.customer()
                        .deals(now, before)
                        .last(last == null ? null : day(last))
                        .products(products)
                        .accounts(products)
                        .complaints(complaints > 1 ? complaints : 0)
                        .assets(assets, assetsBefore)
                        .tier(Tier.MASS, new BigDecimal(assets).signum() > 0 ? Tier.PREFERRED : Tier.MASS)
                        .shareOfWallet(products == 4 ? "0.6" : null)
                        .churn(churn));
    }

    private static Course inOneGo(MadeUp life) {
        return Shipped.life().fold(Evening.beforeAll(), new Inputs(life.facts(), life.decisions()), TODAY);
    }
}
