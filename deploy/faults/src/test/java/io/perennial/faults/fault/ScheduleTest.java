package io.perennial.faults.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.local.Service;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    /** Those that need no running bank to be drawn. */
    private static final Set<Kind> KINDS = EnumSet.of(Kind.F21, Kind.F22, Kind.F23, Kind.F30);

    @Test
    void the_same_seed_draws_the_same_faults_at_the_same_times() {
        for (int seed = 0; seed < 50; seed++) {
            assertThat(draw(seed).toString()).isEqualTo(draw(seed).toString());
            assertThat(draw(seed).entries())
                    .extracting(Schedule.Entry::at)
                    .isEqualTo(draw(seed).entries().stream()
                            .map(Schedule.Entry::at)
                            .toList());
        }
    }

    @Test
    void many_seeds_draw_every_kind_alone_and_with_others() {
        Set<Kind> alone = new HashSet<>();
        Set<Kind> together = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            Schedule schedule = draw(seed);
            schedule.entries().forEach(entry -> (schedule.entries().size() == 1 ? alone : together).add(entry.kind()));
        }

        assertThat(alone).isEqualTo(KINDS);
        assertThat(together).isEqualTo(KINDS);
    }

    @Test
    void who_asks_for_one_kind_gets_one_fault() {
        for (int seed = 0; seed < 50; seed++) {
            assertThat(Schedule.draw(scene(seed), EnumSet.of(Kind.F21)).entries())
                    .hasSize(1);
        }
    }

    @Test
    void faults_of_one_service_happen_to_those_that_are_aimed_at() {
        Set<Service> aimedAt = EnumSet.of(Service.SCORING, Service.LIFECYCLE);
        Scene scene = scene(1, aimedAt);
        Set<Service> hit = EnumSet.noneOf(Service.class);
        for (int draw = 0; draw < 50; draw++) {
            hit.add(scene.aService());
        }

        assertThat(hit).isEqualTo(aimedAt);
    }

    @Test
    void a_long_round_has_a_fault_in_each_minute() {
        Schedule schedule = Schedule.eachMinute(scene(1), KINDS, 45);

        assertThat(schedule.entries())
                .extracting(entry -> entry.at().toMinutes())
                .containsExactlyElementsOf(LongStream.range(0, 45).boxed().toList());
    }

    private static Schedule draw(int seed) {
        return Schedule.draw(scene(seed), KINDS);
    }

    private static Scene scene(int seed) {
        return scene(seed, EnumSet.allOf(Service.class));
    }

    private static Scene scene(int seed, Set<Service> services) {
        return new Scene(null, null, null, new Random(seed), services, true, Optional.empty());
    }
}
