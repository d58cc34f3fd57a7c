package io.perennial.faults.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OracleOnLivesTest {

    @TempDir
    static Path home;

    private static SmallBank bank;

    @BeforeAll
    static void a_small_bank() throws Exception {
        bank = new SmallBank(home);
    }

    @AfterAll
    static void stop() {
        bank.close();
    }

    @BeforeEach
    void in_which_all_is_well() throws Exception {
        bank.isWell();
    }

    @Test
    void a_move_that_is_not_legal_is_found() throws Exception {
        bank.moves("b3", "DEVELOPMENT", "MATURE", "2026-03-31", 1);

        assertThat(bank.broken()).contains(Invariant.I9);
    }

    @Test
    void a_move_that_is_made_twice_is_found() throws Exception {
        bank.moves("b3", "POTENTIAL", "DEVELOPMENT", "2026-03-31", 1);

        assertThat(bank.broken()).contains(Invariant.I9);
    }

    @Test
    void a_stage_that_no_move_led_to_is_found() throws Exception {
        bank.run("lifecycle", "update lifecycle set stage = 'GROWTH'");

        assertThat(bank.broken()).contains(Invariant.I9);
    }

    @Test
    void a_stage_that_another_service_shows_otherwise_is_found() throws Exception {
        bank.run("customer", "update standing set stage = 'POTENTIAL'");

        assertThat(bank.broken()).containsExactly(Invariant.I9);
    }

    @Test
    void a_stage_that_the_rules_do_not_lead_to_is_found() throws Exception {
        bank.run("lifecycle", "delete from move where to_stage = 'DEVELOPMENT'");
        bank.run("lifecycle", "update lifecycle set stage = 'POTENTIAL'");
        bank.run("customer", "update standing set stage = 'POTENTIAL'");

        assertThat(bank.broken()).contains(Invariant.I12).doesNotContain(Invariant.I9);
    }

    @Test
    void a_move_that_was_told_beside_another_is_found_though_it_was_taken_back_later() throws Exception {
        bank.moves("b3", "POTENTIAL", "DEVELOPMENT", "2026-03-31", 0);
        bank.run("lifecycle", "update move set superseded_at = now() where id::text like '%b3'");
        bank.tells("lifecycle-events", 3, "e6", "StageChanged.v1", SmallBank.id("b3"));
        bank.tells("lifecycle-events", 4, "e7", "StageMoveSuperseded.v1", SmallBank.id("b3"));
        bank.told("lifecycle", 4);
        bank.heard("interaction", "lifecycle-events", 4);
        bank.heard("customer", "lifecycle-events", 4);

        assertThat(bank.broken()).containsExactly(Invariant.I9);
    }

    @Test
    void a_move_that_was_taken_back_before_another_was_told_in_its_place_is_well() throws Exception {
        bank.run("lifecycle", "update move set superseded_at = now() where id::text like '%b2'");
        bank.moves("b3", "POTENTIAL", "DEVELOPMENT", "2026-03-31", 0);
        bank.tells("lifecycle-events", 3, "e6", "StageMoveSuperseded.v1", SmallBank.id("b2"));
        bank.tells("lifecycle-events", 4, "e7", "StageChanged.v1", SmallBank.id("b3"));
        bank.told("lifecycle", 4);
        bank.heard("interaction", "lifecycle-events", 4);
        bank.heard("customer", "lifecycle-events", 4);

        assertThat(bank.broken()).isEmpty();
    }

    @Test
    void an_action_without_a_trigger_and_without_a_contact_is_found() throws Exception {
        bank.run(
                "lifecycle",
                "insert into action (customer_id, id, source_id, chapter, code, stage, channel, owner, occasion_on, "
                        + "request_on, due_on, unless_dealt, success_criterion, status) values ('%s', '%s', '%s', 'C', 'A', 'GROWTH', "
                        + "'SMS', 'AUTOMATIC', '2026-03-31', '2026-03-31', '2026-03-31', false, '', 'DONE')");

        assertThat(bank.broken()).contains(Invariant.I10);
    }

    @Test
    void a_planned_action_whose_day_has_come_is_found() throws Exception {
        bank.run(
                "lifecycle",
                "insert into action (customer_id, id, source_id, chapter, code, stage, channel, owner, occasion_on, "
                        + "request_on, due_on, unless_dealt, success_criterion, status) select '%s', '%s', id, 'C', 'A', 'GROWTH', "
                        + "'SMS', 'AUTOMATIC', '2026-03-31', '2026-03-31', '2026-03-31', false, '', 'PLANNED' from move limit 1");

        assertThat(bank.broken()).containsExactly(Invariant.I11);
    }

    @Test
    void a_log_that_shows_a_name_is_found() throws Exception {
        bank.logs("WARN customer Rumpelstilz A1 is unknown");

        assertThat(bank.broken()).containsExactly(Invariant.I17);
    }

    @Test
    void another_answer_to_the_same_request_is_found() throws Exception {
        bank.addsToJournal("{\"op\":\"" + SmallBank.OP + "\",\"wrong\":\"answered otherwise\"}");

        assertThat(bank.broken()).containsExactly(Invariant.I20);
    }
}
