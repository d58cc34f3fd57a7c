package io.perennial.lifecycle.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SilencesTest {

    static Stream<Arguments> tests() {
        return Stream.of(
                row("-"),
                row("null"),
                row(">= 45", 45),
                row(">=45", 45),
                row("< 45", 45),
                row("> 45", 46),
                row("<= 45", 46),
                row("45", 45, 46),
                row("not(> 45)", 46),
                row("[45..60)", 45, 46, 60, 61),
                row("null, >= 30, < 7", 7, 30),
                row(">= 45.5", 46),
                row("> 123456789"),
                row("\"v2\""));
    }

    @ParameterizedTest
    @MethodSource("tests")
    void the_days_on_which_a_test_may_turn_are_known(String test, List<Integer> days) {
        assertThat(Silences.in(table("daysSinceValueInteraction", test))).containsExactlyElementsOf(days);
    }

    @Test
    void only_columns_that_ask_for_silence_count() {
        assertThat(Silences.in(table("products", ">= 3"))).isEmpty();
    }

    @Test
    void the_shipped_table_asks_for_days_that_scoring_tells_of_by_itself() {
        assertThat(ShippedRules.stageTable().silences()).containsExactly(0, 90, 365);
    }

    private static Table table(String asksFor, String test) {
        return new Table(
                "nextStage",
                "RULE ORDER",
                Set.of("stage", asksFor),
                List.of(new Table.Column("Stage", "stage"), new Table.Column("Fact", asksFor)),
                List.of(),
                List.of(new Table.Row("a-rule", List.of("\"GROWTH\"", test), List.of(), "")),
                "");
    }

    private static Arguments row(String test, Integer... days) {
        return Arguments.of(test, Arrays.asList(days));
    }
}
