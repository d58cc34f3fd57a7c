package io.perennial.lifecycle.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.CustomerType;
import io.perennial.contract.Facts;
import io.perennial.contract.Stage;
import io.perennial.contract.Tier;
import io.perennial.lifecycle.decision.BeforeDecline;
import io.perennial.lifecycle.decision.Situation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Where a table is decided without the engine, the engine would have said the same. */
class PlainTableProperties {

    private static final Table TABLE = TableReader.read(ShippedRules.stageModel());
    private static final PlainTable PLAIN = PlainTable.of(TABLE).orElseThrow();
    private static final Engine ENGINE = new Engine(TABLE.model());
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @Property(tries = 2_000)
    void the_shipped_table_is_answered_as_the_engine_answers_it(@ForAll long seed) {
        Situation situation = situation(new Random(seed));

        assertThat(PLAIN.fired(name -> Vocabulary.tell(situation, name)))
                .isEqualTo(ENGINE.fired(Vocabulary.tell(situation, TABLE.inputData())));
    }

    @Property(tries = 3_000)
    void a_plain_cell_holds_where_the_engine_says_so(@ForAll("cells") String cell, @ForAll("facts") Object fact) {
        Object value = fact.equals("unknown") ? null : fact;

        assertThat(PlainCell.of(cell).orElseThrow().holds(value))
                .as("%s of %s", cell, value)
                .isEqualTo(Cell.holds(cell, value, Map.of()));
    }

    @Example
    void what_says_more_than_a_comparison_is_left_to_the_engine() {
        for (String cell : List.of(
                "[1..3]", "not(3)", "> products", "date(\"2026-01-01\")", "> \"A\"", "1,", "", "\"a\\u0041\"")) {
            assertThat(PlainCell.of(cell)).as(cell).isEmpty();
        }
    }

    @Example
    void where_hits_are_chosen_among_the_engine_is_asked() {
        String model = new String(ShippedRules.stageModel(), StandardCharsets.UTF_8);
        for (String policy : List.of("UNIQUE", "ANY", "PRIORITY", "COLLECT", "OUTPUT ORDER", "")) {
            byte[] other = model.replace("\"RULE ORDER\"", '"' + policy + '"').getBytes(StandardCharsets.UTF_8);
            assertThat(PlainTable.of(TableReader.read(other))).as(policy).isEmpty();
        }
    }

    @Provide
    Arbitrary<String> cells() {
        Arbitrary<String> numbers = Arbitraries.of("", "<", "<=", ">", ">= ")
                .flatMap(op -> Arbitraries.of("0", "3", "-1", "0.5", "3.00").map(number -> op + number));
        return Arbitraries.oneOf(numbers, Arbitraries.of("\"GROWTH\"", "\"3\"", "\"\"", "true", "false", "null"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(tests -> String.join(", ", tests));
    }

    @Provide
    Arbitrary<Object> facts() {
        return Arbitraries.of(
                new BigDecimal("0"),
                new BigDecimal("3"),
                new BigDecimal("3.0"),
                new BigDecimal("2.9999"),
                new BigDecimal("-1"),
                new BigDecimal("0.5"),
                "GROWTH",
                "3",
                "",
                true,
                false,
                "unknown");
    }

    /** Facts on, just below and just above every threshold, each now and then unknown. */
    private static Situation situation(Random random) {
        Facts facts = new Facts(
                CustomerType.INDIVIDUAL,
                DAY.minusDays(700),
                one(random, 0, 1, 2, 3, 5, 6, 8, 11, 12),
                one(random, 0, 3, 4, 10, 12),
                one(random, 0, 12),
                maybe(random, DAY.minusDays(one(random, 0, 89, 90, 364, 365))),
                maybe(random, DAY.minusDays(one(random, 0, 10, 11))),
                one(random, 0, 2, 3, 5),
                one(random, 0, 0, 1),
                random.nextBoolean(),
                maybe(random, amount(random, "0", "0", "0.01", "6000")),
                maybe(random, amount(random, "0", "0", "3")),
                maybe(random, amount(random, "0", "450", "500", "500.01", "900", "1000")),
                maybe(random, amount(random, "0", "1000")),
                maybe(random, amount(random, "0.4999", "0.5", "1")),
                maybe(random, amount(random, "2.99", "3", "5")),
                one(random, 0, 0, 1, 2),
                maybe(random, amount(random, "0.5999", "0.6", "0.6999", "0.7")),
                maybe(random, Tier.values()[random.nextInt(Tier.values().length)]),
                maybe(random, Tier.values()[random.nextInt(Tier.values().length)]),
                maybe(random, amount(random, "9", "10")),
                maybe(random, amount(random, "9", "10")),
                null);
        Stage stage = Stage.values()[random.nextInt(Stage.values().length)];
        BeforeDecline before = stage == Stage.DECLINE
                ? new BeforeDecline(
                        one(random, 0, 10),
                        maybe(random, amount(random, "0", "1000")) == null ? BigDecimal.ZERO : BigDecimal.TEN)
                : null;
        return new Situation(stage, DAY, DAY.minusDays(10), facts, before, random.nextBoolean());
    }

    private static int one(Random random, int... values) {
        return values[random.nextInt(values.length)];
    }

    private static BigDecimal amount(Random random, String... values) {
        return new BigDecimal(values[random.nextInt(values.length)]);
    }

    private static <T> T maybe(Random random, T value) {
        return random.nextInt(8) == 0 ? null : value;
    }

    @Example
    void the_drawn_situations_make_every_rule_fire_now_and_then() {
        var fired = new ArrayList<String>();
        for (int seed = 0; seed < 20_000; seed++) {
            Situation situation = situation(new Random(seed));
            fired.addAll(PLAIN.fired(name -> Vocabulary.tell(situation, name)));
        }
        assertThat(Arrays.asList(TABLE.rows().stream().map(Table.Row::id).toArray()))
                .isSubsetOf(fired.stream().collect(Collectors.toSet()));
    }
}
