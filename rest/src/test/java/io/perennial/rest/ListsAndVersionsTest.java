package io.perennial.rest;

import static io.perennial.rest.Caller.get;
import static io.perennial.rest.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealPostgres.class)
class ListsAndVersionsTest {

    @Inject
    Notes notes;

    private final String text = UUID.randomUUID().toString().substring(0, 8) + " \u4F60&=";

    @Test
    void pages_lead_to_each_other_until_all_is_seen() {
        List<String> written = IntStream.range(0, 7)
                .mapToObj(i -> notes.add(note()).toString())
                .sorted()
                .toList();
        List<String> seen = new ArrayList<>();

        String next =
                "/v1/notes?limit=3&text=" + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
        for (int pages = 0; next != null && pages < 5; pages++) {
            JsonNode page = json(get(next));
            assertThat(page.get("items").size()).isLessThanOrEqualTo(3);
            page.get("items").forEach(item -> seen.add(item.asText()));
            assertThat(page.has("next")).isTrue();
            next = page.get("next").isNull() ? null : page.get("next").asText();
        }

        assertThat(seen).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,invalid-limit",
        "limit=-1,invalid-limit",
        "limit=501,invalid-limit",
        "limit=1000000,invalid-limit",
        "limit=many,invalid-parameter",
        "limit=99999999999,invalid-parameter",
        "after=x,invalid-cursor",
        "after=MDAwMDAwMDBhYmM,invalid-cursor",
        "after=%00,invalid-cursor",
    })
    void limits_and_cursors_are_taken_as_they_are_given(String query, String code) {
        HttpResponse<String> answer = get("/v1/notes?text=a&" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("type").asText()).isEqualTo("/problems/" + code);
    }

    @Test
    void a_sound_cursor_of_another_list_is_refused() {
        HttpResponse<String> answer = get("/v1/notes?text=a&after=" + Paging.opaque("no id"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("type").asText()).isEqualTo("/problems/invalid-cursor");
    }

    @Test
    void a_filter_that_is_misspelt_lists_nobody_and_the_known_ones_are_named() {
        HttpResponse<String> answer = get("/v1/notes?txet=440301199001011234");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("type").asText()).isEqualTo("/problems/unknown-parameter");
        assertThat(json(answer).get("detail").asText())
                .contains("text, limit, after")
                .doesNotContain("440301199001011234");
    }

    @Test
    void an_endpoint_without_parameters_takes_none() {
        HttpResponse<String> answer = get("/v1/notes/" + notes.add(note()) + "?asOf=2026-01-01");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("type").asText()).isEqualTo("/problems/unknown-parameter");
    }

    @Test
    void a_filter_that_breaks_a_constraint_is_pointed_at() {
        HttpResponse<String> answer = get("/v1/notes?text=a%00b");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("type").asText()).isEqualTo("/problems/invalid-text");
        assertThat(json(answer).at("/errors/0/pointer").asText()).isEqualTo("/text");
    }

    @Test
    void a_change_needs_the_version_that_was_seen() {
        String address = "/v1/notes/" + notes.add(note());
        String seen = get(address).headers().firstValue("ETag").orElseThrow();

        assertThat(change(address, null).statusCode()).isEqualTo(428);
        assertThat(change(address, "\"7\"").statusCode()).isEqualTo(412);
        assertThat(change(address, "7, ").statusCode()).isEqualTo(412);
        HttpResponse<String> changed = change(address, seen);
        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(change(address, seen).statusCode()).isEqualTo(412);
        assertThat(change(address, changed.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(204);
        assertThat(change(address, "*").statusCode()).isEqualTo(204);
    }

    @Test
    void amounts_are_read_as_text_or_number_and_written_as_text() {
        for (String amount : new String[] {"\"12.30\"", "12.30", "123e-1"}) {
            HttpResponse<String> answer = Caller.post("{\"text\":\"a\",\"kind\":\"REMARK\",\"amount\":" + amount + "}");
            assertThat(answer.body()).containsPattern("\"amount\":\"12\\.30?\"");
        }
    }

    private Note note() {
        return new Note(text, Note.Kind.REMARK, null, null, null, null, null, null, null);
    }

    private static HttpResponse<String> change(String address, String seen) {
        HttpRequest.Builder request = Caller.request(address)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"text\":\"b\",\"kind\":\"REMARK\"}"));
        return Caller.send((seen == null ? request : request.header("If-Match", seen)).build());
    }
}
