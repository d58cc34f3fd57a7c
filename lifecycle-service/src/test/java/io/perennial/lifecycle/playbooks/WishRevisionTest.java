package io.perennial.lifecycle.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.ActionOwner;
import io.perennial.contract.Channel;
import io.perennial.lifecycle.playbooks.decision.Occasion;
import io.perennial.lifecycle.playbooks.decision.Plan;
import io.perennial.lifecycle.playbooks.decision.Wish;
import io.perennial.lifecycle.playbooks.decision.Wish.Status;
import io.perennial.lifecycle.playbooks.decision.WishRevision;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishRevisionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final LocalDate A_MONTH_AGO = TODAY.minusDays(30);
    private static final UUID MOVE = UUID.randomUUID();
    private static final UUID OTHER_MOVE = UUID.randomUUID();

    @Test
    void an_occasion_asks_for_all_that_its_chapter_plans() {
        WishRevision revision = WishRevision.of(List.of(growth(MOVE, A_MONTH_AGO)), List.of(), A_MONTH_AGO);

        assertThat(revision.asked())
                .extracting(asked -> asked.plan().code())
                .containsExactly("NEEDS_TALK", "CROSS_SELL");
    }

    @Test
    void an_occasion_that_has_passed_asks_for_nothing() {
        assertThat(WishRevision.of(List.of(growth(MOVE, A_MONTH_AGO.minusDays(1))), List.of(), A_MONTH_AGO)
                        .asked())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PLANNED", "REQUESTED", "BLOCKED", "DONE", "WITHDRAWN"})
    void what_was_asked_for_once_is_not_asked_for_again(Status status) {
        Wish talk = wish("GROWTH", "NEEDS_TALK", MOVE, status, false);

        WishRevision revision = WishRevision.of(List.of(growth(MOVE, TODAY)), List.of(talk), A_MONTH_AGO);

        assertThat(revision.asked()).extracting(asked -> asked.plan().code()).containsExactly("CROSS_SELL");
        assertThat(revision.withdrawn()).isEmpty();
    }

    @Test
    void leaving_a_stage_takes_back_what_is_unfinished_and_lets_stand_what_is_done() {
        Wish done = wish("DECLINE", "PRICE_CONCESSION", OTHER_MOVE, Status.DONE, false);
        Wish open = wish("DECLINE", "REPLACING_PRODUCT", OTHER_MOVE, Status.PLANNED, false);
        Wish blocked = wish("DECLINE", "COUNTER_OFFER", OTHER_MOVE, Status.BLOCKED, false);

        WishRevision revision =
                WishRevision.of(List.of(growth(MOVE, TODAY)), List.of(done, open, blocked), A_MONTH_AGO);

        assertThat(revision.withdrawn()).containsExactly(open, blocked);
    }

    @Test
    void a_move_that_got_another_date_takes_its_actions_along_even_when_its_occasion_has_passed() {
        Wish talk = wish("GROWTH", "NEEDS_TALK", OTHER_MOVE, Status.DONE, true);
        Wish offer = wish("GROWTH", "CROSS_SELL", OTHER_MOVE, Status.REQUESTED, true);
        Occasion redated = growth(MOVE, A_MONTH_AGO.minusDays(5));

        WishRevision revision = WishRevision.of(List.of(redated), List.of(talk, offer), A_MONTH_AGO);

        assertThat(revision.carried()).containsOnlyKeys(talk, offer);
        assertThat(revision.asked()).isEmpty();
        assertThat(revision.withdrawn()).isEmpty();
    }

    @Test
    void entering_a_stage_again_in_earnest_asks_anew() {
        Wish before = wish("GROWTH", "NEEDS_TALK", OTHER_MOVE, Status.DONE, false);

        assertThat(WishRevision.of(List.of(growth(MOVE, TODAY)), List.of(before), A_MONTH_AGO)
                        .asked())
                .hasSize(2);
    }

    @Test
    void another_strategy_of_the_same_case_takes_back_what_the_first_one_asked_for() {
        Wish call = wish("RESCUE", "MANAGER_CALL", MOVE, Status.REQUESTED, false);
        Occasion improve = new Occasion(MOVE, "IMPROVE", TODAY, List.of(plan("FIX_CAUSE", 0)));

        WishRevision revision = WishRevision.of(List.of(improve), List.of(call), A_MONTH_AGO);

        assertThat(revision.withdrawn()).containsExactly(call);
        assertThat(revision.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-25, 2026-06-26", "2026-06-26, 2026-06-29", "2026-06-27, 2026-06-29", "2026-06-28, 2026-06-29"})
    void a_call_within_one_working_day_is_never_due_on_a_weekend(LocalDate asked, LocalDate due) {
        Plan call = new Plan("MANAGER_CALL", Channel.PHONE, ActionOwner.MANAGER, 0, false, 1, true, "Reached");

        assertThat(call.dueFrom(asked)).isEqualTo(due);
    }

    private static Occasion growth(UUID move, LocalDate on) {
        return new Occasion(move, "GROWTH", on, List.of(plan("NEEDS_TALK", 0), plan("CROSS_SELL", 7)));
    }

    private static Plan plan(String code, int afterDays) {
        return new Plan(code, Channel.PHONE, ActionOwner.MANAGER, afterDays, false, 7, false, "Done");
    }

    private static Wish wish(String chapter, String code, UUID source, Status status, boolean refuted) {
        return new Wish(UUID.randomUUID(), source, chapter, code, status, refuted);
    }
}
