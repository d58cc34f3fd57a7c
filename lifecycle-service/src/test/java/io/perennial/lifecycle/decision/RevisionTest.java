package io.perennial.lifecycle.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RevisionTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    private static final UUID DECISION = UUID.randomUUID();
    private static final UUID OTHER_DECISION = UUID.randomUUID();

    private final BelievedMove purchase =
            believed(byRule(Stage.POTENTIAL, Stage.DEVELOPMENT, MONDAY, 0, "FIRST_PURCHASE"));
    private final BelievedMove complaint = believed(byRule(Stage.DEVELOPMENT, Stage.DECLINE, MONDAY, 1, "COMPLAINTS"));
    private final BelievedMove end = believed(byHand(Stage.DECLINE, Stage.TERMINATED, MONDAY, 2, DECISION));

    @Test
    void what_is_told_again_is_kept_as_it_was() {
        Revision revision = Revision.of(List.of(purchase, complaint), List.of(purchase.move(), complaint.move()));

        assertThat(revision.kept()).containsExactly(purchase, complaint);
        assertThat(revision.restated()).isEmpty();
        assertThat(revision.changesNothing()).isTrue();
    }

    @Test
    void behind_a_change_the_rest_of_the_day_is_told_anew_in_its_order() {
        Move byHand = byHand(Stage.DEVELOPMENT, Stage.DECLINE, MONDAY, 1, OTHER_DECISION);

        Revision revision =
                Revision.of(List.of(purchase, complaint, end), List.of(purchase.move(), byHand, end.move()));

        assertThat(revision.kept()).containsExactly(purchase);
        assertThat(revision.refuted()).containsExactly(complaint, end);
        assertThat(revision.added()).containsExactly(byHand, end.move());
    }

    @Test
    void a_change_leaves_later_days_alone() {
        Move earlier = byRule(Stage.POTENTIAL, Stage.DEVELOPMENT, MONDAY.minusDays(1), 0, "FIRST_PURCHASE");
        BelievedMove tuesday =
                believed(byRule(Stage.DEVELOPMENT, Stage.GROWTH, MONDAY.plusDays(1), 0, "FREQUENT_DEALINGS"));

        Revision revision = Revision.of(List.of(purchase, tuesday), List.of(earlier, tuesday.move()));

        assertThat(revision.kept()).containsExactly(tuesday);
        assertThat(revision.refuted()).containsExactly(purchase);
        assertThat(revision.added()).containsExactly(earlier);
    }

    @Test
    void a_move_by_another_decision_is_another_move() {
        Move byAnother = byHand(Stage.DECLINE, Stage.TERMINATED, MONDAY, 2, OTHER_DECISION);

        Revision revision = Revision.of(List.of(end), List.of(byAnother));

        assertThat(revision.refuted()).containsExactly(end);
        assertThat(revision.added()).containsExactly(byAnother);
    }

    @Test
    void the_same_move_by_another_rule_keeps_its_id_and_is_explained_anew() {
        Move byAnotherRule =
                new Move(Stage.DEVELOPMENT, Stage.DECLINE, MONDAY, 1, "COMPLAINTS", "another-rule", "2", null, null);

        Revision revision = Revision.of(List.of(purchase, complaint), List.of(purchase.move(), byAnotherRule));

        assertThat(revision.restated()).containsExactly(new BelievedMove(complaint.id(), byAnotherRule));
        assertThat(revision.kept()).hasSize(2);
        assertThat(revision.changesNothing()).isTrue();
    }

    private static BelievedMove believed(Move move) {
        return new BelievedMove(UUID.randomUUID(), move);
    }

    private static Move byRule(Stage from, Stage to, LocalDate on, int ordinal, String reason) {
        return new Move(from, to, on, ordinal, reason, "a-rule", "1", null, null);
    }

    private static Move byHand(Stage from, Stage to, LocalDate on, int ordinal, UUID decision) {
        return new Move(from, to, on, ordinal, Move.MANUAL, null, null, decision, null);
    }
}
