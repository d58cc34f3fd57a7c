package io.perennial.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GlancesTest {

    private long now;
    private int asked;
    private boolean away;
    private final Glances glances = new Glances(() -> now);

    @Test
    void a_figure_is_looked_up_whenever_somebody_asks() {
        assertThat(look()).isEqualTo(1);
        assertThat(look()).isEqualTo(2);
    }

    @Test
    void a_database_that_is_away_is_not_asked_again_at_each_figure() {
        away = true;

        assertThat(look()).isNaN();
        assertThat(look()).isNaN();
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void after_a_rest_it_is_asked_again() {
        away = true;
        look();
        away = false;

        now += Glances.REST.toNanos();

        assertThat(look()).isEqualTo(2);
        assertThat(look()).isEqualTo(3);
    }

    private double look() {
        return glances.at(() -> {
            asked++;
            if (away) {
                throw new IllegalStateException("no connection");
            }
            return (double) asked;
        });
    }
}
