package io.perennial.local.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.Ids;
import io.perennial.contract.Topic;
import io.perennial.local.Service;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows K2–K4 and K6–K8: what stands around an event: its key, its ids, its place, its type, its time. */
abstract class BadEnvelopes extends Hearers {

    @Test
    void k2_a_tombstone_is_parked_and_deletes_nothing() {
        SOME_EVENT.forEach(
                (topic, type) -> heard.areParked("TOMBSTONE", first(topic, type).body((byte[]) null)));
        heard.areParked("TOMBSTONE", interaction().body((byte[]) null));
    }

    @Test
    void k3_a_key_that_is_not_the_customer_is_parked() {
        String another = Ids.next().toString();
        SOME_EVENT.forEach((topic, type) -> heard.areParked(
                "KEY_MISMATCH",
                first(topic, type).keyed(null),
                first(topic, type).keyed(""),
                first(topic, type).keyed("x\u0000"),
                first(topic, type).keyed(another),
                first(topic, type).without("ce_subject"),
                first(topic, type).keyed(another).with("ce_subject", another)));
    }

    @Test
    void k4_an_id_that_is_missing_or_none_is_parked() {
        SOME_EVENT.forEach((topic, type) -> heard.areParked(
                "BAD_ENVELOPE",
                first(topic, type).without("ce_id"),
                first(topic, type).with("ce_id", "42"),
                first(topic, type).with("ce_id", "x".repeat(1_000_000 / 2)),
                first(topic, type).with("ce_id", new byte[] {(byte) 0xff, 0}),
                first(topic, type).without("ce_type")));
        heard.areParked(
                "BAD_ENVELOPE", interaction().without("ce_id"), interaction().with("ce_source", (byte[]) null));
    }

    @Test
    void k4_another_event_under_a_used_id_is_parked() {
        Letter first = interaction();
        heard.areNotParked(first);
        heard.areParked("ID_CONFLICT", INTERACTION, first.body(first.text().replace("-250.00", "-9250.00")));
    }

    @Test
    void k6_a_place_that_is_none_is_parked_and_one_too_far_waits() {
        SOME_EVENT.forEach((topic, type) -> {
            heard.areParked(
                    "BAD_SEQUENCE",
                    Stream.of("0", "-1", "x", "9223372036854775808", "1.0", "")
                            .map(place -> first(topic, type).with("ce_sequence", place))
                            .toArray(Letter[]::new));
            heard.areParked(
                    "WAITING",
                    first(topic, type).with("ce_sequence", "3"),
                    first(topic, type).with("ce_sequence", String.valueOf(Long.MAX_VALUE)));
        });
    }

    @Test
    void k6_a_place_that_was_heard_before_is_a_duplicate() {
        SOME_EVENT.forEach((topic, type) -> {
            Letter first = first(topic, type);
            heard.areNotParked(first, first.with("ce_id", TestedBank.key()));
        });
    }

    @Test
    void k7_a_type_of_tomorrow_is_passed_over_and_a_version_of_tomorrow_is_parked() {
        SOME_EVENT.forEach((topic, type) -> {
            Service hearer = Topics.HEARERS.get(topic).get(0);
            double before = heard.counted(hearer, "inbox_unknown_types", topic);
            heard.areNotParked(first(topic, type).with("ce_type", "io.perennial.CustomerKnighted.v1"));
            heard.settle();
            assertThat(heard.counted(hearer, "inbox_unknown_types", topic)).isEqualTo(before + 1);
            heard.areParked("UNKNOWN_VERSION", first(topic, type).with("ce_type", "io.perennial." + type + ".v2"));
        });
        heard.areNotParked(interaction().with("ce_type", "com.example.Weather.v1"));
        heard.areParked("UNKNOWN_VERSION", interaction().with("ce_type", "io.perennial.InteractionReported.v0"));
    }

    @Test
    void k8_the_time_of_sending_is_believed_or_passed_over() {
        for (String time :
                List.of("", "x", "1970-01-01T00:00:00Z", "+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z")) {
            heard.areNotParked(
                    first(Topic.CUSTOMER_EVENTS, "CustomerRegistered").with("ce_time", time));
            heard.areParked(
                    "MALFORMED",
                    first(Topic.CUSTOMER_EVENTS, "CustomerRegistered")
                            .with("ce_time", time)
                            .body("{"));
            heard.areParked(
                    "MALFORMED",
                    INTERACTION,
                    interaction().with("ce_time", time).body("{"));
        }
    }
}
