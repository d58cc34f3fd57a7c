package io.perennial.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void a_figure_is_found_by_its_name_and_told_in_mebibytes() {
        String rollup = """
                55d0c3a00000-7ffc9e5f2000 ---p 00000000 00:00 0    [rollup]
                Rss:              204800 kB
                Pss:              102400 kB
                Pss_Anon:           1024 kB
                """;

        assertThat(Memory.parse(rollup, "Rss")).isEqualTo(200.0);
        assertThat(Memory.parse(rollup, "Pss")).isEqualTo(100.0);
    }
}
