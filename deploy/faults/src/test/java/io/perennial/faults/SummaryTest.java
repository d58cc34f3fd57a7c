package io.perennial.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.faults.oracle.Invariant;
import io.perennial.faults.oracle.Violation;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {

    @TempDir
    Path home;

    @Test
    void clean_rounds_state_what_they_prove() {
        String text = new Summary(List.of(round(1, null), round(2, null), round(3, null))).text();

        assertThat(text)
                .contains("| rounds | 3 |")
                .contains("| acknowledged operations | 300 |")
                .contains("fewer than 100.0 % of such rounds")
                .contains("| 7 | 25 | 3 | 0 | 300 | 4.0 s | 4.0 s | 4.0 s |")
                .contains("| F08 | 3 | 0 | 4.0 s |");
    }

    @Test
    void a_violation_is_named_and_nothing_is_claimed() {
        String text = new Summary(List.of(round(1, null), round(2, null, "I1 an interaction is lost"))).text();

        assertThat(text)
                .contains("| rounds with a violation | 1 |")
                .contains("I1 an interaction is lost")
                .doesNotContain("rule of three");
    }

    @Test
    void a_planted_bug_counts_as_a_tooth_and_not_as_a_round() {
        String text = new Summary(List.of(round(1, "no-inbox"), round(2, "no-inbox", "I3 counted twice"))).text();

        assertThat(text).contains("| rounds | 0 |").contains("| no-inbox | I3 | 2 |");
    }

    @Test
    void a_mistake_that_shows_often_is_told_ten_times() {
        List<Violation> violations = Collections.nCopies(12, new Violation(Invariant.I5, "parked"));

        assertThat(Violation.firstOfEach(violations))
                .hasSize(11)
                .contains("I5 parked")
                .endsWith("I5 and 2 more");
    }

    @Test
    void a_soak_is_no_round_and_memory_that_grows_is_seen() {
        Result soak = soak(List.of(900L, 905L, 1000L, 1001L, 1003L, 1004L));

        assertThat(new Summary(List.of(soak)).text())
                .contains("| rounds | 0 |")
                .contains("| 6 | 36,000 | 100 | 1 | 0 | 900 905 1000 1001 1003 1004 |");
        assertThat(soak.soak().isFlat()).isTrue();
        assertThat(soak(List.of(900L, 905L, 1000L, 1001L, 1150L, 1200L)).soak().isFlat())
                .isFalse();
    }

    @Test
    void what_clients_noticed_of_a_long_outage_is_told_by_service() {
        String text = new Summary(List.of(round("F11 PostgreSQL of scoring-service crashed for 30 s"))).text();

        assertThat(text).contains("| F11 PostgreSQL of scoring-service crashed for 30 s | 100.00 % | – | – | – | 0 |");
    }

    @Test
    void a_campaign_knows_which_of_its_rounds_were_played() throws Exception {
        Report report = new Report(home);
        report.add(round(1, null));
        report.add(round(2, null));
        report.add(round(9, "no-inbox"));

        assertThat(new Report(home).rounds(7)).containsExactly(1, 2);
        assertThat(new Report(home).rounds(8)).isEmpty();
    }

    private static Result round(int number, String plant, String... violations) {
        return result(number, plant, "F08 kill -9 broker", 100, null, violations);
    }

    private static Result round(String faults) {
        return result(1, null, faults, 100, null);
    }

    private static Result soak(List<Long> megabytes) {
        return result(1, null, "F08 kill -9 broker", 36_000, new Result.Soak(6, megabytes));
    }

    private static Result result(
            int number, String plant, String faults, int done, Result.Soak soak, String... violations) {
        return new Result(
                7,
                number,
                "abc",
                25,
                plant,
                faults,
                done,
                5,
                2,
                0,
                4.0,
                null,
                1.5,
                0,
                1,
                1500,
                Map.of("customer-service", 1.0),
                List.of(violations),
                30,
                soak);
    }
}
