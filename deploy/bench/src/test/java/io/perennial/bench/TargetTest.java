package io.perennial.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TargetTest {

    @Test
    void the_first_goal_decides() {
        assertThat(Target.LOOP.verdict(0.79)).isEqualTo("reached");
        assertThat(Target.LOOP.verdict(0.81)).isEqualTo("missed");
    }

    @Test
    void where_there_is_no_goal_there_is_no_verdict() {
        assertThat(Target.NONE.verdict(1)).isEmpty();
    }
}
