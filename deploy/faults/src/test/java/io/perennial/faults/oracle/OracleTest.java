package io.perennial.faults.oracle;

import static io.perennial.faults.oracle.JournalLines.outcome;
import static io.perennial.faults.oracle.JournalLines.payment;
import static io.perennial.faults.oracle.SmallBank.OP;
import static io.perennial.faults.oracle.SmallBank.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OracleTest {

    private static final String OTHER_OP = "0c0c0c0c-0000-4000-8000-000000000002";

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
    void where_all_is_well_nothing_is_found() throws Exception {
        assertThat(bank.broken()).isEmpty();
    }

    @Test
    void an_acknowledged_interaction_that_is_not_there_is_found() throws Exception {
        bank.addsToJournal(
                payment(OTHER_OP), outcome(OTHER_OP, "OK", UUID.randomUUID().toString()));

        assertThat(bank.broken()).contains(Invariant.I1);
    }

    @Test
    void an_interaction_that_is_recorded_twice_is_found() throws Exception {
        bank.pays(UUID.randomUUID(), OP);

        assertThat(bank.broken()).contains(Invariant.I1);
    }

    @Test
    void an_interaction_that_was_refused_and_is_recorded_is_found() throws Exception {
        bank.addsToJournal(outcome(OP, "REJECTED", ""));

        assertThat(bank.broken()).contains(Invariant.I2);
    }

    @Test
    void an_interaction_without_an_answer_may_be_there_or_not() throws Exception {
        bank.addsToJournal(payment(OTHER_OP), outcome(OTHER_OP, "UNKNOWN", ""));

        assertThat(bank.broken()).isEmpty();
    }

    @Test
    void an_interaction_that_nobody_reported_is_found() throws Exception {
        bank.pays(UUID.randomUUID(), OTHER_OP);

        assertThat(bank.broken()).contains(Invariant.I4);
    }

    @Test
    void a_fact_that_was_counted_twice_is_found() throws Exception {
        bank.run("scoring", "update dated_facts set value_interactions = 2");

        assertThat(bank.broken()).containsExactly(Invariant.I3);
    }

    @Test
    void an_event_that_waits_untold_is_found() throws Exception {
        bank.run(
                "scoring",
                "insert into outbox (customer_id, seq, event_id, topic, type, told_at, body) "
                        + "values ('%s', 2, '%s', 'score-events', 'T', now(), '')");

        assertThat(bank.broken()).containsExactly(Invariant.I5);
    }

    @Test
    void an_event_that_stands_under_two_ids_is_found() throws Exception {
        bank.tells("interaction-events", 1, "another", "InteractionRecorded.v1", PAYMENT.toString());

        assertThat(bank.broken()).containsExactly(Invariant.I6);
    }

    @Test
    void an_event_that_never_reached_its_topic_is_found() throws Exception {
        bank.told("customer", 2);
        bank.heard("interaction", "customer-events", 2);
        bank.heard("scoring", "customer-events", 2);
        bank.heard("lifecycle", "customer-events", 2);

        assertThat(bank.broken()).containsExactly(Invariant.I6);
    }

    @Test
    void events_out_of_order_are_found() throws Exception {
        bank.told("customer", 3);
        bank.heard("interaction", "customer-events", 3);
        bank.heard("scoring", "customer-events", 3);
        bank.heard("lifecycle", "customer-events", 3);
        bank.tells("customer-events", 3, "e7", "ProfileChanged.v1", null);
        bank.tells("customer-events", 2, "e6", "ProfileChanged.v1", null);

        assertThat(bank.broken()).containsExactly(Invariant.I7);
    }

    @Test
    void an_event_that_comes_again_later_is_no_disorder() throws Exception {
        bank.tells("lifecycle-events", 1, "e4", "StageChanged.v1", SmallBank.id("b1"));

        assertThat(bank.broken()).isEmpty();
    }

    @Test
    void a_service_that_has_not_heard_everything_is_found() throws Exception {
        bank.heard("customer", "lifecycle-events", 1);

        assertThat(bank.broken()).containsExactly(Invariant.I8);
    }

    @Test
    void a_parked_event_that_is_no_poison_is_found() throws Exception {
        bank.run(
                "lifecycle",
                "insert into parked_event (id, topic, part, position, reason, status, parked_at) "
                        + "values ('%s', 'score-events', 0, 1, 'WAITING', 'PARKED', now())");

        assertThat(bank.broken()).containsExactly(Invariant.I5);
    }
}
