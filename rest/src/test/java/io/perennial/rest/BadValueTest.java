package io.perennial.rest;

import static io.perennial.rest.Caller.json;
import static io.perennial.rest.Caller.post;
import static io.perennial.rest.Refusals.assertRefused;
import static io.perennial.rest.Refusals.note;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A value that cannot be is pointed at, and never bent to fit; whatever people really write is kept as it is. */
@QuarkusTest
@WithTestResource(RealPostgres.class)
class BadValueTest {

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
}
