package io.perennial.rest;

import static io.perennial.rest.Caller.json;
import static io.perennial.rest.Caller.post;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the caller is told what is wrong, in one shape, and nothing of it is repeated. */
@QuarkusTest
@WithTestResource(RealPostgres.class)
class BadInputTest {

    private static final String SECRET = "440301199001011234";

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
        assertRefused(post(note(""), "Accept", "text/xml"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0000",
                "a\\u0000b",
                "\\ud800",
                "\\udc00x",
                "\\ud800\\u0041",
                "a\\u202eb",
                "a\\u200bb",
                "a\\u2066b",
                "a\\ufeffb",
                "a\\nb",
                "a\\u001bb",
                "a\\u0085b",
                "a\\uffffb",
                "a\\u2028b"
            })
    void text_that_cannot_be_seen_or_kept_is_invalid(String text) {
        HttpResponse<String> answer = post("{\"text\":\"" + text + "\",\"kind\":\"REMARK\"}");

        assertRefused(answer, 422, "invalid-text");
        assertThat(json(answer).at("/errors/0/pointer").asText()).isEqualTo("/text");
    }

    @Test
    void free_names_and_texts_without_constraints_are_storable_too() {
        assertRefused(post(note("\"labels\":{\"a\":\"b\\u0000\"}")), 422, "invalid-text");
        assertRefused(post(note("\"labels\":{\"a\\u0000\":\"b\"}")), 422, "invalid-text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD842\uDFB7\u7530", // 𠮷田, outside the basic plane
                "\u8FEA\u4E3D\u70ED\u5DF4\u00B7\u8FEA\u529B\u6728\u62C9\u63D0", // with a middle dot
                "Wolfeschlegelsteinhausenbergerdorff Hubert Blaine Jr.",
                "'; drop table note; --",
                "%_\\\\ 100%",
                "=1+1",
                "<script>alert(1)</script>"
            })
    void unusual_but_readable_text_comes_back_as_it_was_sent(String text) {
        HttpResponse<String> answer = post("{\"text\":\"" + text + "\",\"kind\":\"REMARK\"}");

        assertThat(answer.statusCode()).isEqualTo(201);
        String kept = Caller.get(
                        answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", ""))
                .body();
        assertThat(json(kept).get("text").asText()).isEqualTo(text.replace("\\\\", "\\"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"amount\":1e400",
                "\"amount\":1e-1000000000",
                "\"amount\":\"1e5\"",
                "\"amount\":\"NaN\"",
                "\"amount\":\"\"",
                "\"amount\":\" 1\"",
                "\"amount\":true",
                "\"amount\":{}",
                "\"count\":\"1\"",
                "\"count\":1.5",
                "\"count\":99999999999",
                "\"count\":-1",
                "\"count\":\"\"",
                "\"urgent\":\"true\"",
                "\"urgent\":1",
                "\"urgent\":{\"$ne\":null}",
                "\"day\":\"2024-02-30\"",
                "\"day\":\"2024-1-1\"",
                "\"day\":\"-0001-01-01\"",
                "\"day\":\"2024-01-01T00:00:00Z\"",
                "\"day\":19000",
                "\"day\":[2024,1,1]",
                "\"day\":\"\"",
                "\"occurredAt\":\"2024-01-01T00:00:00\"",
                "\"occurredAt\":\"2024-01-01T00:00:00+26:00\"",
                "\"occurredAt\":1700000000",
                "\"occurredAt\":\"-1\"",
                "\"tags\":{}",
                "\"tags\":\"\"",
                "\"tags\":[\"a\"]",
                "\"tags\":[{\"name\":7}]",
                "\"tags\":[{}]",
                "\"labels\":[]",
            })
    void values_of_another_kind_are_not_bent_to_fit(String field) {
        assertRefused(post(note(field)), 422, "unknown-value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'text':'a','kind':'remark'} | /kind | unknown-value",
                "{'text':'a','kind':''} | /kind | unknown-value",
                "{'text':'a','kind':0} | /kind | unknown-value",
                "{'text':'a','kind':'440301199001011234'} | /kind | unknown-value",
                "{'text':'a','kind':null} | /kind | required",
                "{'text':'a'} | /kind | required",
                "{'text':' ','kind':'REMARK'} | /text | required",
                "{'text':7,'kind':'REMARK'} | /text | unknown-value",
                "{'text':'a','kind':'REMARK','tags':[{'name':'a'},{'name':null}]} | /tags/1/name | required",
                "{'text':'a','kind':'REMARK','tags':[{'name':'aaaaaaaaaaaaaaaaaaaaa'}]} | /tags/0/name | too-long",
                "{'text':'a','kind':'REMARK','count':0} | /count | out-of-range",
                "[] | '' | unknown-value",
                "null | '' | required",
            })
    void a_wrong_field_is_pointed_at(String body, String pointer, String code) {
        HttpResponse<String> answer = post(body.replace('\'', '"'));

        assertRefused(answer, 422, "unknown-value");
        assertThat(json(answer).get("errors")).hasSize(1);
        assertThat(json(answer).at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(json(answer).at("/errors/0/code").asText()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "role,/role",
        "version,/version",
        "@class,''",
        "__proto__,''",
        "440301199001011234,''",
    })
    void a_field_that_is_not_known_is_refused(String field, String pointer) {
        HttpResponse<String> answer = post(note("\"" + field + "\":\"x\""));

        assertRefused(answer, 400, "unknown-field");
        assertThat(json(answer).at("/errors/0/pointer").asText()).isEqualTo(pointer);
    }

    @Test
    void a_time_in_the_future_or_of_long_ago_is_out_of_range() {
        String soon = Instant.now().plusSeconds(400).toString();

        assertRefused(post(note("\"occurredAt\":\"" + soon + "\"")), 422, "time-out-of-range");
        assertRefused(post(note("\"occurredAt\":\"9999-12-31T00:00:00Z\"")), 422, "time-out-of-range");
        assertRefused(post(note("\"occurredAt\":\"2001-01-01T00:00:00+08:00\"")), 422, "time-out-of-range");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/notes/no-uuid",
                "/v1/notes/..%2f..%2fetc%2fpasswd",
                "/v1/notes/%00",
                "/v1/notes/a%00b",
                "/v1/nothing",
                "/v1/notes/440301199001011234"
            })
    void an_address_that_is_none_is_refused(String path) {
        HttpResponse<String> answer = Caller.get(path);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void nothing_is_found_under_an_unknown_id() {
        assertRefused(Caller.get("/v1/notes/" + UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void methods_are_what_they_are() {
        HttpResponse<String> answer = Caller.send(Caller.request("/v1/notes")
                .DELETE()
                .header("X-HTTP-Method-Override", "GET")
                .build());

        assertRefused(answer, 405, "method-not-allowed");
        assertThat(Caller.send(Caller.request("/v1/notes")
                                .method("TRACE", BodyPublishers.noBody())
                                .build())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void headers_and_addresses_have_limits() {
        String[] many = new String[240];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "X-Header-" + i;
            many[i + 1] = "1";
        }

        assertThat(Caller.getAlone("/v1/notes?text=a", "X-Large", "x".repeat(20_000))
                        .statusCode())
                .isEqualTo(431);
        assertThat(Caller.get("/v1/notes?text=a", many).statusCode()).isEqualTo(431);
        assertThat(Caller.getAlone("/v1/notes?text=" + "x".repeat(8_000)).statusCode())
                .isEqualTo(414);
        assertThat(Caller.getAlone("/v1/notes?" + "a=1&".repeat(10_000)).statusCode())
                .isEqualTo(414);
    }

    private static String note(String more) {
        return "{\"text\":\"a\",\"kind\":\"REMARK\"" + (more.isEmpty() ? "" : "," + more) + "}";
    }

    private static byte[] bytes(String before, byte[] between, String after) {
        byte[] all = (before + "\0".repeat(between.length) + after).getBytes(UTF_8);
        System.arraycopy(between, 0, all, before.length(), between.length);
        return all;
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.body()).contains("/problems/" + code).doesNotContain(SECRET);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.get("type").asText()).isEqualTo("/problems/" + code);
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asText()).isNotBlank();
        assertThat(problem.get("instance").asText()).startsWith("/v1/notes");
    }
}
