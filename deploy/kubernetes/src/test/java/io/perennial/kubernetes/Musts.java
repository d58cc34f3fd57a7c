package io.perennial.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What must be there, and which words there are: the Java models do not say. {@code musts.csv} has a row for each: a kind, a
 * path, and the words between bars, or none if anything will do. A path that ends with a question mark may be missing.
 */
final class Musts {

    private record Must(String kind, String path, boolean optional, List<String> words) {

        static Must of(String line) {
            String[] cells = line.split(",", -1);
            boolean optional = cells[1].endsWith("?");
            String path = optional ? cells[1].substring(0, cells[1].length() - 1) : cells[1];
            return new Must(cells[0], path, optional, cells[2].isEmpty() ? List.of() : List.of(cells[2].split("\\|")));
        }

        boolean hurtBy(JsonNode node) {
            if (Fields.missing(node)) {
                return !optional;
            }
            return !words.isEmpty() && !words.contains(node.asText());
        }
    }

    private final List<Must> musts = Service.read(Places.MODULE.resolve("src/test/resources/musts.csv"))
            .lines()
            .skip(1)
            .map(Must::of)
            .toList();

    List<String> problems(Manifest manifest) {
        List<String> problems = new ArrayList<>();
        for (Must must : musts) {
            if (must.kind.equals(manifest.kind())) {
                List<JsonNode> found = manifest.at(must.path);
                if (found.isEmpty() && !must.optional) {
                    problems.add(must.path + " is missing");
                }
                found.stream()
                        .filter(must::hurtBy)
                        .forEach(node -> problems.add(must.path
                                + (Fields.missing(node)
                                        ? " is missing"
                                        : " is " + node + ", not one of " + must.words)));
            }
        }
        return problems;
    }
}
