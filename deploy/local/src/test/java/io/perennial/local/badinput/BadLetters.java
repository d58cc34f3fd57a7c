package io.perennial.local.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.Topic;
import io.perennial.local.Service;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows K1, K7, K8, K10–K12 and K20: what an event says. */
abstract class BadLetters extends Hearers {

    @Test
    void k1_what_is_not_json_is_parked() {
        byte[] random = {(byte) 0x1f, (byte) 0x8b, 8, 0, (byte) 0xff, 0, 'x'};
        SOME_EVENT.forEach((topic, type) -> heard.areParked(
                "MALFORMED",
                first(topic, type).body("not JSON " + Planted.CANARY),
                first(topic, type).body("{\"customerId\":"),
                first(topic, type).body(random),
                first(topic, type).body(""),
                first(topic, type).body("{} {}")));
        heard.areParked(
                "MALFORMED",
                INTERACTION,
                interaction().body("{"),
                interaction().body(random),
                interaction().body(""));
    }

    @Test
    void k7_a_field_of_tomorrow_is_passed_over_and_a_word_of_tomorrow_is_parked() {
        Letter registered = first(Topic.CUSTOMER_EVENTS, "CustomerRegistered");
        heard.areNotParked(registered.body(registered.text().replace("{", "{\"title\":{\"a\":[1]},")));
        heard.areParked(
                "MALFORMED",
                registered
                        .body(registered.text().replace("INDIVIDUAL", "ROBOT"))
                        .with("ce_sequence", "2"));
        heard.areParked("MALFORMED", INTERACTION, reported("TRANSACTION", "DANCE"), reported("LOW", "low"));
    }

    @Test
    void k8_a_time_that_cannot_be_is_parked() {
        heard.areParked(
                "TIME_OUT_OF_RANGE",
                INTERACTION,
                reported("2026-03-02T02:15:30Z", "2026-03-03T20:00:00Z"),
                reported("2026-03-02T02:15:30Z", "1970-01-01T00:00:00Z"),
                reported("2026-03-02T02:15:30Z", "+999999999-01-01T00:00:00Z"));
        heard.areParked("MALFORMED", INTERACTION, reported("\"2026-03-02T02:15:30Z\"", "\"yesterday\""));
        heard.areParkedSomehow(INTERACTION, reported("\"occurredAt\" : \"2026-03-02T02:15:30Z\",", ""));
    }

    @Test
    void k10_what_would_cost_much_to_read_is_parked() {
        for (String value : List.of(
                "[".repeat(100_000), "9".repeat(10_000), "NaN", "1e1000000000", "1e-1000000000", "1,\"amount\":1")) {
            heard.areParkedSomehow(INTERACTION, reported("\"-250.00\"", value));
        }
        for (String text : List.of("a\\u0000b", "a\\ud800")) {
            heard.areParkedSomehow(INTERACTION, reported("paid the rent", text), reported("SAVINGS", text));
        }
    }

    @Test
    void k11_who_is_not_known_yet_is_waited_for() {
        heard.areNotParked(interaction(), Letter.reported("HoldingsReported").body(Topics.sample("HoldingsReported")));
    }

    @Test
    void k12_no_other_system_moves_anybody() {
        String customer = ground.world().customer();
        Ask moves = Ask.get(Service.LIFECYCLE, "/v1/lifecycles/" + customer + "/transitions");
        String before = ground.bank().send(moves).body();

        heard.areNotParked(Letter.reported("StageChanged")
                .body(Heard.first(Topic.LIFECYCLE_EVENTS, customer, "StageChanged")
                        .body()));

        assertThat(ground.bank().send(moves).body()).isEqualTo(before);
    }

    @Test
    void k20_texts_that_look_dangerous_are_texts() {
        for (String text : List.of(
                "=1+1",
                "<script>alert(1)</script>",
                "'; drop table interaction; --",
                "${jndi:ldap://x}",
                "a\\r\\nERROR")) {
            heard.areNotParked(reported("paid the rent", text + Planted.CANARY));
        }
    }
}
