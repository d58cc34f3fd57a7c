package io.perennial.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PollsTest {

    private final Polls polls = new Polls();

    @Test
    void a_poll_that_does_not_come_forward_is_stuck_after_a_while() {
        polls.of("customer-events", () -> {
            assertThat(polls.stuck(in(Polls.PATIENCE.minusSeconds(5)))).isEmpty();
            assertThat(polls.stuck(in(Polls.PATIENCE.plusSeconds(5)))).containsExactly("customer-events");
        });
    }

    @Test
    void a_poll_that_tries_again_is_not_stuck() {
        polls.of("customer-events", () -> {
            long begun = System.nanoTime();
            polls.progress();
            assertThat(polls.stuck(begun + Polls.PATIENCE.toNanos())).isEmpty();
        });
    }

    @Test
    void what_has_ended_is_not_stuck_however_it_ended() {
        try {
            polls.of("customer-events", () -> {
                throw new IllegalStateException();
            });
        } catch (IllegalStateException expected) {
            assertThat(polls.stuck(in(Polls.PATIENCE.multipliedBy(2)))).isEmpty();
            return;
        }
        throw new AssertionError("the failure was swallowed");
    }

    private static long in(Duration time) {
        return System.nanoTime() + time.toNanos();
    }
}
