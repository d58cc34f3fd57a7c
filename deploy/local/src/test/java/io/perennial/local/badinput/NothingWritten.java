package io.perennial.local.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests after each of which all databases hold what they held before. */
abstract class NothingWritten {

    final Ground ground = BadInputTest.ground();
    private static Map<String, Long> before = Map.of();

    @BeforeEach
    void count() {
        if (!ground.bank().tables().rows().equals(before)) {
            ground.bank().quiet();
            before = ground.bank().tables().rows();
        }
    }

    @AfterEach
    void nothing_was_written() {
        assertThat(ground.bank().tables().rows()).isEqualTo(before);
    }

    Answer send(Ask ask) {
        return ground.bank().send(ask);
    }
}
