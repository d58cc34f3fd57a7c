package io.perennial.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {

    @Test
    void everything_is_done_once() throws Exception {
        Set<Integer> done = ConcurrentHashMap.newKeySet();

        ClosedLoop.run(4, 1000, time -> assertThat(done.add(time)).isTrue());

        assertThat(done).hasSize(1000);
    }

    @Test
    void a_failure_is_told() {
        assertThatThrownBy(() -> ClosedLoop.run(2, 10, time -> {
                    throw new IllegalStateException("refused");
                }))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("refused");
    }
}
