package io.perennial.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void of_three_it_is_the_one_in_the_middle_wherever_it_stands() {
        assertThat(Median.of(List.of(9.0, 1.0, 2.0))).isEqualTo(2.0);
    }

    @Test
    void of_one_it_is_that_one() {
        assertThat(Median.of(List.of(4.0))).isEqualTo(4.0);
    }

    @Test
    void of_an_even_number_it_is_one_that_was_measured() {
        assertThat(Median.of(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(2.0);
    }

    @Test
    void a_whole_repetition_can_be_the_median() {
        assertThat(Median.of(List.of("ccc", "a", "bb"), String::length)).isEqualTo("bb");
    }
}
