package io.perennial.lifecycle.rules;

import static io.perennial.lifecycle.decision.Audience.CORPORATE;
import static io.perennial.lifecycle.decision.Audience.RETAIL;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.lifecycle.decision.Audience;
import io.perennial.lifecycle.rules.RuleSets.Activation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    private static final LocalDate SUMMER = LocalDate.of(2026, 6, 1);

    @Test
    void a_day_keeps_the_version_that_was_in_force_on_it() {
        Timetable timetable = timetable(from(1, "a", null, EVER), from(2, "b", null, SPRING));

        assertThat(timetable.versionOn(SPRING.minusDays(1), RETAIL)).isEqualTo("a");
        assertThat(timetable.versionOn(SPRING, RETAIL)).isEqualTo("b");
    }

    @Test
    void an_audience_with_rules_of_its_own_follows_them_only() {
        Timetable timetable =
                timetable(from(1, "a", null, EVER), from(2, "firms", CORPORATE, SPRING), from(3, "b", null, SUMMER));

        assertThat(timetable.versionOn(SPRING.minusDays(1), CORPORATE)).isEqualTo("a");
        assertThat(timetable.versionOn(SUMMER, CORPORATE)).isEqualTo("firms");
        assertThat(timetable.versionOn(SUMMER, RETAIL)).isEqualTo("b");
    }

    @Test
    void the_latest_word_on_a_day_counts_so_that_one_can_roll_back() {
        Timetable timetable =
                timetable(from(1, "a", null, EVER), from(2, "b", null, SPRING), from(3, "a", null, SPRING));

        assertThat(timetable.versionOn(SUMMER, RETAIL)).isEqualTo("a");
        assertThat(timetable.seen()).isEqualTo(3);
    }

    @Test
    void everybody_is_looked_at_on_the_days_of_change() {
        Timetable timetable =
                timetable(from(1, "a", null, EVER), from(2, "b", null, SUMMER), from(3, "firms", CORPORATE, SPRING));

        assertThat(timetable.nextChangeAfter(SPRING.minusDays(1))).contains(SPRING);
        assertThat(timetable.nextChangeAfter(SPRING)).contains(SUMMER);
        assertThat(timetable.nextChangeAfter(SUMMER)).isEmpty();
    }

    private static Timetable timetable(Activation... activations) {
        return new Timetable(List.of(activations), version -> {
            throw new AssertionError("nothing is compiled to know a version");
        });
    }

    private static Activation from(long id, String version, Audience audience, LocalDate day) {
        return new Activation(id, version, audience, day, Instant.EPOCH, "test");
    }
}
