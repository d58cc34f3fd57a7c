package io.perennial.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProcessTimesTest {

    private static final String STAT =
            "4711 (%s) S 1 4711 4711 0 -1 4194560 102 9 0 0 1234 66 500 200 20 0 1 0 9171 0 0";

    @Test
    void own_and_reaped_times_are_told_apart() {
        ProcessTimes times = ProcessTimes.parse(STAT.formatted("postgres"));

        assertThat(times.own()).isEqualTo(13.0, within(1e-9));
        assertThat(times.reaped()).isEqualTo(7.0, within(1e-9));
        assertThat(times.total()).isEqualTo(20.0, within(1e-9));
    }

    @Test
    void a_program_may_have_blanks_and_brackets_in_its_name() {
        assertThat(ProcessTimes.parse(STAT.formatted("a) S 1 (b"))).isEqualTo(ProcessTimes.parse(STAT.formatted("x")));
    }

    @Test
    void a_process_that_works_spends_and_one_that_is_not_there_has_no_times() throws Exception {
        double before = Cpu.own();

        long sum = 0;
        while (Cpu.own() < before + 0.02) {
            sum += System.nanoTime() % 7;
        }

        assertThat(sum).isPositive();
        assertThat(ProcessTimes.of(Long.MAX_VALUE)).isEqualTo(Optional.empty());
    }
}
