package io.perennial.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTextTest {

    private final Report report = new Report();

    @Test
    void the_median_repetition_stands_beside_its_targets_and_its_floor() {
        report.costs(new WholeLoop(), List.of(costing(30), costing(10), costing(14)), Target.LOOP);

        assertThat(new ReportText(report).results())
                .contains("| a    | whole loop, fed by bank-events | 20,000 interactions | 0.700 CPU-s/1,000, 1000/s |")
                .contains(
                        "| 0.500 – 1.500 | 0.8 CPU-s  | reached | 0.35 CPU-s, at most 3 × the floor | 0.350 | 2.0     |");
    }

    @Test
    void memory_is_summed_up() {
        report.memory("after start", Map.of("kafka", 1000.0, "postgresql", 1500.0));

        assertThat(new ReportText(report).results()).contains("2500 MiB").contains("missed");
        assertThat(new ReportText(report).document(Map.of("machine", "2 cores")))
                .contains("2 cores")
                .contains("| after start | kafka ");
    }

    private static Repetition costing(double seconds) {
        LeftBehind left = new LeftBehind(List.of(), List.of());
        return new Repetition(
                20_000,
                5,
                20,
                new Spent(Map.of("kafka", seconds)),
                Optional.of(new Floor(left, new Spent(Map.of("kafka", seconds / 2)))));
    }
}
