package io.perennial.lifecycle.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.RetentionStrategy;
import io.perennial.contract.Stage;
import io.perennial.lifecycle.decision.BelievedMove;
import io.perennial.lifecycle.decision.CaseFile;
import io.perennial.lifecycle.decision.Move;
import io.perennial.lifecycle.playbooks.decision.Occasion;
import io.perennial.lifecycle.retention.OpenCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlaybookTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    private final Playbook playbook = PlaybookFile.read(Optional.empty());

    @Test
    void a_stage_and_an_open_case_are_occasions() {
        assertThat(chaptersFor(Stage.MATURE, null)).containsExactly("MATURE");
        assertThat(chaptersFor(Stage.DECLINE, RetentionStrategy.RESCUE)).containsExactly("DECLINE", "RESCUE");
    }

    @Test
    void nothing_is_spent_on_the_decline_of_whom_the_bank_gives_up() {
        assertThat(chaptersFor(Stage.DECLINE, RetentionStrategy.ABANDON)).containsExactly("ABANDON");
    }

    @Test
    void whoever_is_given_up_before_any_decline_keeps_the_service_of_their_stage() {
        assertThat(chaptersFor(Stage.GROWTH, RetentionStrategy.ABANDON)).containsExactly("GROWTH", "ABANDON");
    }

    @Test
    void nothing_is_done_for_who_is_nobodys_customer() {
        assertThat(playbook.occasionsOf(new Affairs(UUID.randomUUID(), null, null)))
                .isEmpty();
    }

    private List<String> chaptersFor(Stage stage, RetentionStrategy strategy) {
        Move move = new Move(Stage.GROWTH, stage, MONDAY, 0, "A_REASON", "a-rule", "1", null, null);
        OpenCase open = strategy == null
                ? null
                : new OpenCase(UUID.randomUUID(), new CaseFile(MONDAY, "CHURN_RISK", strategy, List.of(), null, null));
        Affairs affairs = new Affairs(UUID.randomUUID(), new BelievedMove(UUID.randomUUID(), move), open);
        return playbook.occasionsOf(affairs).stream().map(Occasion::chapter).toList();
    }
}
