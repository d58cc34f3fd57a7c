package io.perennial.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.perennial.contract.BankEvent.InteractionReported;
import io.perennial.contract.Ids;
import io.perennial.contract.Topic;
import io.perennial.contract.Wire;
import io.perennial.database.OwnWork;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What other bank systems report is heard once for ever, in whichever mode they send it. */
@QuarkusTest
@WithTestResource(RealBank.class)
class BankHearingIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String INTERACTION = "io.perennial.InteractionReported.v1";

    private final String source = "/core/" + Ids.next();

    @Inject
    Bench bench;

    @Inject
    Sql sql;

    @Test
    void an_event_told_again_is_heard_once_whatever_its_mode() {
        List<ProducerRecord<String, byte[]>> often =
                new ArrayList<>(Collections.nCopies(50, binary("e-1", interaction("SAVINGS"))));
        often.add(structured("e-1", interaction("SAVINGS")));
        often.add(structured("e-2", interaction("SAVINGS")));

        bench.send(often);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.notedFrom(source)).isEqualTo(2));
        assertThat(bench.parkedFrom(source)).isEmpty();
    }

    @Test
    void another_event_under_a_used_id_is_parked() {
        bench.send(List.of(binary("e-1", interaction("SAVINGS"))));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.notedFrom(source)).isEqualTo(1));

        bench.send(List.of(binary("e-1", interaction("FUND"))));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.parkedFrom(source)).containsExactly("ID_CONFLICT"));
        assertThat(bench.notedFrom(source)).isEqualTo(1);
    }

    @Test
    void whoever_guesses_an_identifier_does_not_recognise_it_by_the_fingerprint_of_the_event() throws Exception {
        bench.send(List.of(binary("e-1", interaction("SAVINGS"))));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.notedFrom(source)).isEqualTo(1));
        byte[] guessed = Wire.write(Wire.read(interaction("SAVINGS").getBytes(UTF_8), InteractionReported.class));

        byte[] unkeyed = MessageDigest.getInstance("SHA-256").digest(guessed);

        assertThat(fingerprint())
                .isNotZero()
                .isNotEqualTo(ByteBuffer.wrap(unkeyed).getLong());
    }

    @Test
    void what_was_heard_before_fingerprints_were_keyed_counts_as_repeated() {
        bench.send(List.of(binary("e-1", interaction("SAVINGS"))));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.notedFrom(source)).isEqualTo(1));
        OwnWork.run(() -> sql.update("update heard_bank_event set fingerprint = null where source = ?", source));

        bench.send(List.of(binary("e-1", interaction("SAVINGS")), binary("e-2", interaction("SAVINGS"))));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.notedFrom(source)).isEqualTo(2));
        assertThat(bench.parkedFrom(source)).isEmpty();
    }

    @Test
    void the_same_id_of_another_source_is_another_event() {
        bench.send(List.of(
                binary("e-1", interaction("SAVINGS")),
                bench.bankMessage(
                        source + "/other",
                        "e-1",
                        INTERACTION,
                        interaction("SAVINGS").getBytes(UTF_8))));

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(bench.notedFrom(source)).isEqualTo(1);
            assertThat(bench.notedFrom(source + "/other")).isEqualTo(1);
        });
    }

    @Test
    void what_cannot_be_applied_is_parked_and_the_rest_goes_on() {
        bench.send(List.of(
                binary("e-1", "{\"identifier\":"),
                binary("e-2", interaction("POISON")),
                binary("e-3", interaction("SAVINGS").replace("TRANSACTION", "TRANSMUTATION")),
                binary("e-4", "{\"kind\":\"LOGIN\"}"),
                bench.bankMessage(source, "e-5", "io.perennial.InteractionReported.v9", "{}".getBytes(UTF_8)),
                bench.bankMessage(source, "e-6", "com.example.Whatever", "{}".getBytes(UTF_8)),
                bench.bankMessage(source, "e-7", INTERACTION, null),
                binary("e-8", interaction("SAVINGS"))));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.notedFrom(source)).isEqualTo(1));
        await().atMost(SOON).untilAsserted(() -> assertThat(bench.parkedFrom(source))
                .containsExactlyInAnyOrder(
                        "MALFORMED", "POISONED", "MALFORMED", "MISSING_IDENTIFIER", "UNKNOWN_VERSION", "TOMBSTONE"));
    }

    @Test
    void a_parked_report_is_mended_and_replayed() {
        bench.send(List.of(binary("e-1", interaction("POISON"))));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.parkedFrom(source)).containsExactly("POISONED"));
        String id = sql.one("select id from parked_event where source = ?", row -> row.string("id"), source)
                .orElseThrow();

        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(interaction("SAVINGS"))
                .put("/v1/parked-events/" + id + "/body")
                .then()
                .statusCode(200);
        RestAssured.post("/v1/parked-events/" + id + "/replay")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPLIED"));

        assertThat(bench.notedFrom(source)).isEqualTo(1);
    }

    private long fingerprint() {
        return OwnWork.call(() -> sql.one(
                        "select fingerprint from heard_bank_event where source = ?",
                        row -> row.number("fingerprint"),
                        source))
                .orElseThrow();
    }

    private ProducerRecord<String, byte[]> binary(String id, String body) {
        return bench.bankMessage(source, id, INTERACTION, body.getBytes(UTF_8));
    }

    private ProducerRecord<String, byte[]> structured(String id, String body) {
        String envelope = "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"%s\",\"type\":\"%s\",\"data\":%s}"
                .formatted(id, source, INTERACTION, body);
        var message = new ProducerRecord<>(Topic.BANK_EVENTS.wireName(), id, envelope.getBytes(UTF_8));
        message.headers().add("content-type", "application/cloudevents+json; charset=UTF-8".getBytes(UTF_8));
        return message;
    }

    private static String interaction(String product) {
        return "{\"identifier\":{\"type\":\"ACCOUNT\",\"value\":\"6222\"},\"kind\":\"TRANSACTION\",\"channel\":\"ATM\","
                + "\"direction\":\"INBOUND\",\"occurredAt\":\"2026-03-02T02:15:30Z\",\"product\":\"%s\"}"
                        .formatted(product);
    }
}
