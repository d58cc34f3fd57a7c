package io.perennial.interaction.outreach.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void waits_twice_as_long_each_time_up_to_an_hour() {
        assertThat(Patience.after(1, 50)).contains(Duration.ofSeconds(5));
        assertThat(Patience.after(2, 50)).contains(Duration.ofSeconds(10));
        assertThat(Patience.after(9, 50)).contains(Duration.ofSeconds(1280));
        assertThat(Patience.after(11, 50)).contains(Duration.ofHours(1));
        assertThat(Patience.after(49, 50)).contains(Duration.ofHours(1));
    }

    @Test
    void ends_when_every_attempt_was_made() {
        assertThat(Patience.after(10, 10)).isEmpty();
        assertThat(Patience.after(11, 10)).isEmpty();
    }
}
