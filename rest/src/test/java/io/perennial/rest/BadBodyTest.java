package io.perennial.rest;

import static io.perennial.rest.Caller.post;
import static io.perennial.rest.Refusals.assertRefused;
import static io.perennial.rest.Refusals.note;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body that cannot be read at all is refused, soon and without repeating any of it. */
@QuarkusTest
@WithTestResource(RealPostgres.class)
class BadBodyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{",
                "{\"text\":\"a\",\"kind\":",
                "{\"text\":\"a\",\"kind\":\"REMARK\"} {}",
                "{\"text\":\"a\",\"kind\":\"REMARK\"}x",
                "{'text':'a','kind':'REMARK'}",
                "{\"text\":\"a\",/* why */\"kind\":\"REMARK\"}",
                "\uFEFF{\"text\":\"a\",\"kind\":\"REMARK\"}",
                "{\"text\":\"a\",\"kind\":\"REMARK\",\"kind\":\"REMARK\"}",
                "{\"text\":\"a\",\"kind\":\"REMARK\",\"tags\":[{\"name\":\"a\",\"name\":\"b\"}]}",
                "{\"text\":\"a\",\"kind\":\"REMARK\",\"amount\":NaN}",
                "{\"text\":\"a\",\"kind\":\"REMARK\",\"amount\":Infinity}",
                "{\"text\":\"a\",\"kind\":\"REMARK\",\"amount\":0x10}",
                "{\"text\":\"a\",\"kind\":\"REMARK\",\"amount\":007}"
            })
    void what_is_not_json_is_malformed(String body) {
        assertRefused(post(body), 400, "malformed-json");
    }

    @Test
    void bytes_that_are_not_utf_8_are_malformed() {
        byte[] overlong = bytes("{\"text\":\"", new byte[] {(byte) 0xC0, (byte) 0x80}, "\",\"kind\":\"REMARK\"}");
        byte[] surrogate =
                bytes("{\"text\":\"", new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, "\",\"kind\":\"REMARK\"}");
        byte[] latin = bytes("{\"text\":\"", new byte[] {(byte) 0xE4}, "\",\"kind\":\"REMARK\"}");

        assertRefused(post(overlong), 400, "malformed-json");
        assertRefused(post(surrogate), 400, "malformed-json");
        assertRefused(post(latin), 400, "malformed-json");
        assertRefused(post(note("").getBytes(UTF_16)), 400, "malformed-json");
    }

    @Test
    void what_would_cost_much_to_read_meets_a_limit_soon() {
        post(note("")); // warm

        for (String body : new String[] {
            "[".repeat(100_000),
            note("\"tags\":" + "[".repeat(65) + "]".repeat(65)),
            note("\"amount\":" + "9".repeat(10_000)),
            note("\"" + "n".repeat(300) + "\":1")
        }) {
            long start = System.nanoTime();
            assertRefused(post(body), 400, "json-limit");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
        }
    }

    @Test
    void ten_megabytes_are_too_large_whether_announced_or_not() {
        String large = note("\"labels\":{\"a\":\"" + "x".repeat(10_000_000) + "\"}");

        assertRefused(post(large), 413, "too-large");
        assertRefused(
                Caller.send(Caller.request("/v1/notes")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "k")
                        .POST(BodyPublishers.ofInputStream(
                                () -> new java.io.ByteArrayInputStream(large.getBytes(UTF_8))))
                        .build()),
                413,
                "too-large");
    }

    @Test
    void other_bodies_have_the_same_limit() {
        assertThat(Caller.sendText("a".repeat(100_000)).body()).isEqualTo("100000");
        assertRefused(Caller.sendText("a".repeat(2_000_000)), 413, "too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain,,415",
        "multipart/form-data; boundary=x,,415",
        "application/xml,,415",
        "application/json; charset=UTF-16,,415",
        "application/json; charset=gb18030,,415",
        "application/json,gzip,415",
        "application/json; charset=\"UTF-8\",,201",
    })
    void bodies_come_as_plain_json_in_utf_8(String type, String encoding, int status) {
        HttpResponse<String> answer = encoding == null
                ? post(note(""), "Content-Type", type)
                : post(note(""), "Content-Type", type, "Content-Encoding", encoding);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 415) {
            assertRefused(answer, 415, "unsupported-media-type");
        }
    }

    @Test
    void a_body_needs_a_content_type_and_an_answer_an_acceptable_one() {
        assertRefused(
                Caller.send(Caller.request("/v1/notes")
                        .header("Idempotency-Key", "k")
                        .POST(BodyPublishers.ofString(note("")))
                        .build()),
                415,
                "unsupported-media-type");
        assertRefused(post(note(""), "Content-Type", "x"), 415, "unsupported-media-type");
        assertRefused(post(note(""), "Accept", "text/xml"), 406, "not-acceptable");
        assertRefused(post(note(""), "Accept", "x"), 406, "not-acceptable");
    }

    private static byte[] bytes(String before, byte[] between, String after) {
        byte[] all = (before + "\0".repeat(between.length) + after).getBytes(UTF_8);
        System.arraycopy(between, 0, all, before.length(), between.length);
        return all;
    }
}
