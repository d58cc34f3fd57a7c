package io.perennial.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class TargetTest {

    @Test
    void the_first_goal_decides() {
        assertThat(Target.LOOP.verdict(0.79)).isEqualTo("reached");
        assertThat(Target.LOOP.verdict(0.81)).isEqualTo("missed");
    }

    @Test
    void of_latency_both_the_median_and_the_tail_have_to_be_good() {
        assertThat(latency(59, 299)).isEqualTo("reached");
        assertThat(latency(61, 100)).isEqualTo("missed");
        assertThat(latency(20, 301)).isEqualTo("missed");
    }

    private static String latency(int p50, int p99) {
        Histogram micros = new Histogram(3);
        micros.recordValueWithCount(p50 * 1_000L, 90);
        micros.recordValueWithCount(p99 * 1_000L, 10);
        return Target.LATENCY.verdict(Latency.towardsGoal(micros));
    }

    @Test
    void where_there_is_no_goal_there_is_no_verdict() {
        assertThat(Target.NONE.verdict(1)).isEmpty();
    }
}
