package io.perennial.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Whom a label selector means. */
record Selector(JsonNode selector) {

    boolean selects(Map<String, String> labels) {
        boolean matches = Manifest.labels(selector.path("matchLabels")).entrySet().stream()
                .allMatch(wanted -> wanted.getValue().equals(labels.get(wanted.getKey())));
        return matches
                && StreamSupport.stream(selector.path("matchExpressions").spliterator(), false)
                        .allMatch(expression -> holds(expression, labels));
    }

    private static boolean holds(JsonNode expression, Map<String, String> labels) {
        String value = labels.get(expression.path("key").asText());
        return switch (expression.path("operator").asText()) {
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            case "In" -> value != null && among(expression, value);
            case "NotIn" -> value == null || !among(expression, value);
            default -> throw new IllegalArgumentException("No such operator: " + expression);
        };
    }

    private static boolean among(JsonNode expression, String value) {
        return StreamSupport.stream(expression.path("values").spliterator(), false)
                .anyMatch(one -> one.asText().equals(value));
    }
}
