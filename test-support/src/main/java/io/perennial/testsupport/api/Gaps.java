package io.perennial.testsupport.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what an API's description leaves unsaid. */
final class Gaps {

    private final ApiDescription api;
    private final List<String> gaps = new ArrayList<>();
    private final Map<String, JsonNode> meanings = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    Gaps(ApiDescription api) {
        this.api = api;
    }

    List<String> all() {
        need("the document", api.at("/info"), "title", "description", "version");
        api.at("/tags").forEach(tag -> meanings.put(tag.path("name").asText(), tag));
        api.operations().forEach(this::examine);
        return gaps;
    }

    private void examine(ApiCall call) {
        need(call.name(), call.description(), "summary");
        if (call.description().path("tags").isEmpty()) {
            gaps.add(call.name() + " has no tag");
        }
        call.description().path("tags").forEach(tag -> examine(tag.asText()));
        call.parameters().forEach(parameter -> examine(call, parameter));
        call.bodies().stream()
                .filter(body -> body.example().isEmpty())
                .forEach(body -> gaps.add(call.name() + " has no example of " + body.mediaType()));
        call.content().values().forEach(content -> examineFields(content.path("schema")));
        examineAnswers(call);
    }

    private void examine(String tag) {
        if (seen.add("tag " + tag)) {
            need("tag " + tag, meanings.getOrDefault(tag, MissingNode.getInstance()), "description");
        }
    }

    private void examine(ApiCall call, JsonNode parameter) {
        String name = parameter.path("name").asText();
        String where = call.name() + " " + name;
        need(where, parameter, "description");
        // a cursor comes out of an answer
        if (!name.equals("after")) {
            need(where, parameter, "example");
        }
    }

    private void examineAnswers(ApiCall call) {
        Map<String, JsonNode> answers = call.answers();
        answers.forEach((status, answer) -> need(call.name() + " " + status, answer, "description"));
        if (answers.keySet().stream().noneMatch(status -> status.startsWith("2"))) {
            gaps.add(call.name() + " says nothing of success");
        }
        answers.forEach((status, answer) -> {
            if (status.compareTo("400") >= 0 && !answer.path("content").has("application/problem+json")) {
                gaps.add(call.name() + " " + status + " shows no problem");
            }
        });
        if (!answers.keySet().containsAll(Set.of("400", "503"))) {
            gaps.add(call.name() + " does not say how it fails");
        }
    }

    /** Whoever sends something must know what each field means, at any depth. */
    private void examineFields(JsonNode type) {
        JsonNode schema = api.resolved(type);
        String name = type.path("$ref").asText().replaceFirst(".*/", "");
        if (!seen.add(name) && !name.isEmpty()) {
            return;
        }
        ApiCall.fields(schema.path("properties")).forEach((field, value) -> {
            need(name + "." + field, value, "description");
            examineFields(value);
        });
        if (schema.has("items")) {
            examineFields(schema.path("items"));
        }
    }

    private void need(String where, JsonNode node, String... fields) {
        for (String field : fields) {
            if (node.path(field).asText().isBlank() && !node.path(field).isContainerNode()) {
                gaps.add(where + " has no " + field);
            }
        }
    }
}
