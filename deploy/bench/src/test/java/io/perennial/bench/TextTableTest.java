package io.perennial.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columns_stand_below_each_other() {
        String text =
                new TextTable("part", "CPU-s").row("a", "0.35").row("long", "1").text();

        assertThat(text).isEqualTo("""
                        | part | CPU-s |
                        | ---  | ---   |
                        | a    | 0.35  |
                        | long | 1     |
                        """);
    }

    @Test
    void a_row_with_a_cell_too_few_is_refused() {
        assertThatThrownBy(() -> new TextTable("part", "CPU-s").row("a")).isInstanceOf(IllegalArgumentException.class);
    }
}
