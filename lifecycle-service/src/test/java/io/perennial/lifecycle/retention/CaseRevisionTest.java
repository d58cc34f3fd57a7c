package io.perennial.lifecycle.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.RetentionOutcome;
import io.perennial.contract.RetentionStrategy;
import io.perennial.lifecycle.decision.CaseFile;
import io.perennial.lifecycle.decision.Signal;
import io.perennial.lifecycle.retention.decision.CaseRevision;
import io.perennial.lifecycle.retention.decision.CaseRevision.BelievedCase;
import io.perennial.lifecycle.retention.decision.CaseRevision.CaseChange;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseRevisionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final UUID ID = UUID.randomUUID();

    @Test
    void what_is_told_for_the_first_time_is_new() {
        assertThat(CaseRevision.of(List.of(), List.of(open(DAY))))
                .containsExactly(new CaseChange(null, null, open(DAY)));
    }

    @Test
    void what_is_told_again_changes_nothing() {
        assertThat(CaseRevision.of(List.of(believed(open(DAY))), List.of(open(DAY))))
                .isEmpty();
    }

    @Test
    void evidence_and_outcome_change_the_same_case() {
        CaseFile closed = new CaseFile(
                DAY,
                "SILENCE",
                RetentionStrategy.RESPOND,
                List.of(new Signal(DAY, "COMPLAINTS")),
                DAY.plusDays(9),
                RetentionOutcome.RETAINED);

        assertThat(CaseRevision.of(List.of(believed(open(DAY))), List.of(closed)))
                .containsExactly(new CaseChange(ID, open(DAY), closed));
    }

    @Test
    void a_case_that_was_dated_wrongly_stays_the_same_case() {
        assertThat(CaseRevision.of(List.of(believed(open(DAY))), List.of(open(DAY.minusDays(3)))))
                .containsExactly(new CaseChange(ID, open(DAY), open(DAY.minusDays(3))));
    }

    @Test
    void the_same_day_wins_over_the_order() {
        assertThat(CaseRevision.of(List.of(believed(open(DAY))), List.of(open(DAY.minusDays(90)), open(DAY))))
                .containsExactly(new CaseChange(null, null, open(DAY.minusDays(90))));
    }

    @Test
    void what_is_told_no_more_is_withdrawn() {
        assertThat(CaseRevision.of(List.of(believed(open(DAY))), List.of()))
                .containsExactly(new CaseChange(ID, open(DAY), null));
    }

    private static CaseFile open(LocalDate on) {
        return new CaseFile(on, "SILENCE", RetentionStrategy.RESPOND, List.of(), null, null);
    }

    private static BelievedCase believed(CaseFile file) {
        return new BelievedCase(ID, file);
    }
}
