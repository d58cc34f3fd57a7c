package io.perennial.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MachineTest {

    @Test
    void idling_waiting_and_what_guests_had_is_not_work() {
        double busy = Machine.busySeconds("cpu  100 20 30 99999 88888 4 5 6 50 10");

        assertThat(busy).isEqualTo(1.65, within(1e-9));
    }
}
