package io.perennial.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One object that the cluster is given. */
record Manifest(JsonNode tree) {

    String kind() {
        return tree.path("kind").asText();
    }

    /** As in apps/v1/Deployment. */
    String type() {
        return tree.path("apiVersion").asText() + "/" + kind();
    }

    String name() {
        return tree.at("/metadata/name").asText();
    }

    /** How a person finds it. */
    String title() {
        return kind() + " " + name();
    }

    /**
     * What stands at a path, as in {@code spec.template.spec.containers[].image}. Of a list all are looked at. What is not there
     * is answered as a missing node, once for each place where it should be.
     */
    List<JsonNode> at(String path) {
        return at(tree, path);
    }

    static List<JsonNode> at(JsonNode from, String path) {
        List<JsonNode> found = List.of(from);
        for (String step : path.split("\\.")) {
            boolean each = step.endsWith("[]");
            String name = each ? step.substring(0, step.length() - 2) : step;
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode node : found) {
                JsonNode there = node.path(name);
                if (each) {
                    there.forEach(next::add);
                } else {
                    next.add(there);
                }
            }
            found = next;
        }
        return found;
    }

    /** The one thing at a path, or a missing node. */
    JsonNode one(String path) {
        List<JsonNode> found = at(path);
        return found.isEmpty() ? MissingNode.getInstance() : found.get(0);
    }

    String text(String path) {
        return one(path).asText();
    }

    static Map<String, String> labels(JsonNode labels) {
        Map<String, String> read = new TreeMap<>();
        labels.fields()
                .forEachRemaining(
                        label -> read.put(label.getKey(), label.getValue().asText()));
        return read;
    }
}
