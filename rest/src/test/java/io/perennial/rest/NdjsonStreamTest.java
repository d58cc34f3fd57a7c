package io.perennial.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The batch has three lines here, so that a few lines make several batches. */
@QuarkusTest
@WithTestResource(RealPostgres.class)
class NdjsonStreamTest {

    @Inject
    Notes notes;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void every_line_has_its_result_and_a_bad_line_spoils_only_itself() {
        List<JsonNode> results = results(String.join(
                "\n",
                note("1"),
                "{\"text\":",
                note("3") + "\r",
                "",
                "{\"text\":\"a\",\"kind\":\"OTHER\"}",
                "{\"text\":\"a\"}",
                "x".repeat(1_100_000),
                note("8")));

        assertThat(results).extracting(r -> r.get("line").asInt()).containsExactly(1, 2, 3, 5, 6, 7, 8);
        assertThat(results).extracting(r -> r.get("status").asInt()).containsExactly(201, 400, 201, 422, 422, 413, 201);
        assertThat(results.get(1).at("/problem/type").asText()).isEqualTo("/problems/malformed-json");
        assertThat(results.get(3).at("/problem/errors/0/pointer").asText()).isEqualTo("/kind");
        assertThat(results.get(4).at("/problem/errors/0/code").asText()).isEqualTo("required");
        assertThat(results.get(6).has("problem")).isFalse();
        assertThat(notes.read("where text like ? order by text", "%" + run))
                .extracting(row -> row.id().toString())
                .containsExactly(id(results, 0), id(results, 2), id(results, 6));
    }

    @Test
    void a_line_that_is_refused_does_not_take_its_batch_along() {
        Interruptions.arrange("2 " + run, n -> {
            throw new Problem(409, "illegal-transition", "Not now.");
        });
        Interruptions.arrange("4 " + run, n -> {
            throw new IllegalStateException();
        });

        List<JsonNode> results = results(String.join("\n", note("1"), note("2"), note("3"), note("4"), note("5")));

        assertThat(results).extracting(r -> r.get("status").asInt()).containsExactly(201, 409, 201, 500, 201);
        assertThat(results.get(3).at("/problem/incident").asText()).isNotBlank();
        assertThat(notes.read("where text like ?", "%" + run)).hasSize(3);
    }

    @Test
    void many_lines_flow_through() {
        int lines = 20_000;
        String body =
                IntStream.range(0, lines).mapToObj(i -> "{\"text\":" + i + "}").collect(Collectors.joining("\n"));

        List<JsonNode> results = results(body);

        assertThat(results).hasSize(lines).allMatch(r -> r.get("status").asInt() == 422);
        assertThat(results.get(lines - 1).get("line").asInt()).isEqualTo(lines);
    }

    @Test
    void a_stream_without_lines_has_no_results() {
        assertThat(Caller.stream(BodyPublishers.ofString("\n\n  \n")).body()).isEmpty();
        assertThat(Caller.stream(BodyPublishers.noBody()).statusCode()).isIn(200, 415);
    }

    private List<JsonNode> results(String body) {
        HttpResponse<String> answer = Caller.stream(BodyPublishers.ofString(body));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(NdjsonStream.MEDIA_TYPE);
        return answer.body().lines().map(Caller::json).toList();
    }

    private String note(String text) {
        return "{\"text\":\"" + text + " " + run + "\",\"kind\":\"REMARK\"}";
    }

    private static String id(List<JsonNode> results, int index) {
        return results.get(index).get("id").asText();
    }
}
