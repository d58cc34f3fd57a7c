package io.perennial.testsupport.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One call of an API, as it is described. */
public record ApiCall(ApiDescription api, String method, String path, JsonNode description) {

    /** A form in which a body may be sent; the example is empty if there is none. */
    public record Body(String mediaType, Optional<String> example) {}

    /** As {@code GET /v1/customers}. */
    public String name() {
        return method + " " + path;
    }

    List<JsonNode> parameters() {
        List<JsonNode> parameters = new ArrayList<>();
        description.path("parameters").forEach(each -> parameters.add(api.resolved(each)));
        return parameters;
    }

    /** Those in the {@code path}, the {@code query} or a {@code header}. */
    public List<JsonNode> parameters(String in) {
        return parameters().stream()
                .filter(each -> each.path("in").asText().equals(in))
                .toList();
    }

    /** Each form in which a body may be sent. */
    public List<Body> bodies() {
        List<Body> bodies = new ArrayList<>();
        content().forEach((type, content) -> bodies.add(new Body(type, example(content))));
        return bodies;
    }

    /** What a body may be, by media type. */
    Map<String, JsonNode> content() {
        return fields(api.resolved(description.path("requestBody")).path("content"));
    }

    /** What may come back, by status. */
    public Map<String, JsonNode> answers() {
        Map<String, JsonNode> answers = fields(description.path("responses"));
        answers.replaceAll((status, answer) -> api.resolved(answer));
        return answers;
    }

    /** Whether it is the id of something, which only the service can give. */
    public static boolean isId(JsonNode parameter) {
        return parameter.at("/schema/$ref").asText().endsWith("/UUID");
    }

    static Map<String, JsonNode> fields(JsonNode object) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        object.fields().forEachRemaining(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    private Optional<String> example(JsonNode content) {
        JsonNode schema = api.resolved(content.path("schema"));
        for (JsonNode example : new JsonNode[] {
            content.path("examples").path(firstName(content.path("examples"))).path("value"),
            content.path("example"),
            schema.path("examples").path(0),
            schema.path("example")
        }) {
            if (!example.isMissingNode()) {
                return Optional.of(example.isTextual() ? example.textValue() : example.toString());
            }
        }
        return Optional.empty();
    }

    private static String firstName(JsonNode examples) {
        return examples.fieldNames().hasNext() ? examples.fieldNames().next() : "";
    }
}
