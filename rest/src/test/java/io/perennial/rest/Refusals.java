package io.perennial.rest;

import static io.perennial.rest.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;

/** What a refused caller sees. */
final class Refusals {

    private static final String SECRET = "440301199001011234";

    private Refusals() {}

    /** A note that is fine, and more fields. */
    static String note(String more) {
        return "{\"text\":\"a\",\"kind\":\"REMARK\"" + (more.isEmpty() ? "" : "," + more) + "}";
    }

    /** The caller is told what is wrong, in one shape, and nothing of what was sent is repeated. */
    static void assertRefused(HttpResponse<String> answer, int status, String code) {
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
