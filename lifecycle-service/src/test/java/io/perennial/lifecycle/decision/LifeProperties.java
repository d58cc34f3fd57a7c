package io.perennial.lifecycle.decision;

import static io.perennial.lifecycle.decision.Story.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.Facts;
import io.perennial.contract.Stage;
import io.perennial.lifecycle.rules.Shipped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Lives made up at random: however their facts arrive, the same life is told. */
class LifeProperties {

    private static final LocalDate TODAY = day(MadeUp.DAYS + 20);

    private static final Life LIFE = Shipped.life(withRulesOfItsOwnForThePrivateBank());

    @Property(tries = 100)
    void any_order_of_arrival_in_any_batches_tells_the_same_life(@ForAll("lives") MadeUp life, @ForAll Random random) {
        Course inTime = inOneGo(life);
        Ledger ledger = ledgerOf(life);

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

        assertThat(ledger.shown()).isEqualTo(inTime.moves());
        assertThat(ledger.last()).isEqualTo(inTime.last().standing());
        assertThat(ledger.cases()).containsExactlyInAnyOrderElementsOf(inTime.cases());
    }

    @Property(tries = 100)
    void a_day_whose_facts_come_one_after_the_other_tells_the_same_life(
            @ForAll("lives") MadeUp life, @ForAll Random random) {
        Ledger ledger = ledgerOf(life);

        List<Facts> anything = new ArrayList<>(life.facts().values());
        List<LocalDate> days = new ArrayList<>(life.facts().keySet());
        for (boolean complete : new boolean[] {false, true}) {
            Collections.shuffle(days, random);
            for (LocalDate day : days) {
                Facts soFar = anything.get(random.nextInt(anything.size()));
                ledger.take(Map.of(day, complete ? life.facts().get(day) : soFar), TODAY);
            }
        }

        assertThat(ledger.shown()).isEqualTo(inOneGo(life).moves());
    }

    @Property(tries = 100)
    void living_through_it_day_by_day_refutes_nothing_and_tells_the_same_life(@ForAll("lives") MadeUp life) {
        Ledger ledger = ledgerOf(life);

        life.facts().forEach((day, facts) -> ledger.take(Map.of(day, facts), day));
        LocalDate lastDay = life.facts().lastKey();
        ledger.foldFrom(lastDay, TODAY);

        assertThat(ledger.refuted()).isZero();
        assertThat(ledger.last()).isEqualTo(inOneGo(life).last().standing());
    }

    @Property(tries = 100)
    void a_repetition_changes_nothing(@ForAll("lives") MadeUp life, @ForAll Random random) {
        Ledger ledger = ledgerOf(life);
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
        return MadeUp.lives();
    }

    private static Rulebook withRulesOfItsOwnForThePrivateBank() {
        StageRules rules = Shipped.stages();
        StageRules own = Shipped.stagesWith("private-bank", "<text>&gt;= 90</text>", "<text>&gt; 45</text>");
        return new Rulebook() {
            @Override
            public StageRules on(LocalDate day, Audience audience) {
                return audience == Audience.PRIVATE_BANK ? own : rules;
            }

            @Override
            public Optional<LocalDate> nextChangeAfter(LocalDate day) {
                return Optional.empty();
            }
        };
    }

    private static Ledger ledgerOf(MadeUp life) {
        return new Ledger(LIFE, life.decisions());
    }

    private static Course inOneGo(MadeUp life) {
        return LIFE.fold(Evening.beforeAll(), new Inputs(life.facts(), life.decisions()), TODAY);
    }
}
