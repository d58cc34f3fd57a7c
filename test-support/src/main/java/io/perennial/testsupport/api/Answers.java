package io.perennial.testsupport.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.contract.Wire;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.Map;

/** Holds an answer against what the API promises. */
final class Answers {

    private static final String NDJSON = "application/x-ndjson";

    private Answers() {}

    static void check(ApiCall call, Response answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
        String status = Integer.toString(answer.statusCode());
        assertThat(call.answers()).as("the answers of " + call.name()).containsKey(status);
        Map<String, JsonNode> promised =
                ApiCall.fields(call.answers().get(status).path("content"));
        if (promised.isEmpty()) {
            assertThat(answer.asString()).as("nothing is promised").isEmpty();
            return;
        }
        String type = answer.contentType().replaceFirst(";.*", "");
        assertThat(promised).containsKey(type);
        if (type.equals(NDJSON)) {
            checkLines(answer);
        } else if (type.equals("application/json")) {
            checkFields(
                    call.api(),
                    "",
                    Wire.json().readTree(answer.asByteArray()),
                    promised.get(type).path("schema"));
        }
    }

    /** Lines that answer lines each have a status. */
    private static void checkLines(Response answer) throws IOException {
        for (String line : answer.asString().lines().toList()) {
            assertThat(Wire.json().readTree(line).path("status").asInt(200))
                    .as(line)
                    .isBetween(200, 299);
        }
    }

    /** Everything that comes is promised; what is promised may be left out, for what is unknown is. */
    private static void checkFields(ApiDescription api, String where, JsonNode value, JsonNode type) {
        JsonNode schema = api.resolved(type);
        if (value.isArray()) {
            value.forEach(item -> checkFields(api, where + "[]", item, schema.path("items")));
        }
        if (value.isObject() && schema.has("properties")) {
            Map<String, JsonNode> promised = ApiCall.fields(schema.path("properties"));
            ApiCall.fields(value).forEach((field, content) -> {
                assertThat(promised).as("the fields of %s", where).containsKey(field);
                checkFields(api, where + "." + field, content, promised.get(field));
            });
        }
    }
}
