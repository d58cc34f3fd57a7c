package io.perennial.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SpentTest {

    @Test
    void what_was_spent_before_does_not_count() {
        Spent before = new Spent(Map.of("kafka", 2.0, "postgresql", 10.0));
        Spent after = new Spent(Map.of("kafka", 3.0, "postgresql", 14.0));

        Spent spent = after.since(before);

        assertThat(spent.of("kafka")).isEqualTo(1.0, within(1e-9));
        assertThat(spent.total()).isEqualTo(5.0, within(1e-9));
    }

    @Test
    void it_is_told_per_thousand() {
        Spent spent = new Spent(Map.of("kafka", 8.0)).and("clients", 2.0);

        assertThat(spent.per1000(20_000).total()).isEqualTo(0.5, within(1e-9));
        assertThat(spent.per1000(20_000).of("clients")).isEqualTo(0.1, within(1e-9));
    }
}
