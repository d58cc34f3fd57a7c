package io.perennial.lifecycle.stages;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.Stage;
import io.perennial.lifecycle.decision.Known;
import io.perennial.lifecycle.decision.Move;
import io.perennial.lifecycle.decision.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LifecycleViewTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    @Test
    void stage_and_day_are_those_of_the_move_that_gives_the_reason_even_if_it_has_only_just_taken_place() {
        Standing aMomentAgo = new Standing(Stage.GROWTH, MONDAY.minusDays(9), null, null, null, List.of(), null);
        Move now = new Move(
                Stage.GROWTH,
                Stage.DECLINE,
                MONDAY,
                0,
                "COMPLAINTS",
                "complaints",
                "1",
                null,
                Known.customer().facts());

        LifecycleView view = LifecycleView.of(UUID.randomUUID(), aMomentAgo, now, MONDAY);

        assertThat(view.stage()).isEqualTo(Stage.DECLINE);
        assertThat(view.since()).isEqualTo(MONDAY);
        assertThat(view.reason()).isEqualTo("COMPLAINTS");
        assertThat(view.stageLabel()).isEqualTo(Labels.of(Stage.DECLINE));
    }
}
