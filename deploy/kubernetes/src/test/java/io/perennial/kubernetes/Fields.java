package io.perennial.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Every field is one that Kubernetes or the operator knows, of the right type, and none is missing that must be there. */
final class Fields implements Check {

    private final Models models = new Models();
    private final WrittenSchemas schemas = new WrittenSchemas();
    private final Musts musts = new Musts();

    @Override
    public List<String> problems(Bundle bundle) {
        List<String> problems = new ArrayList<>();
        for (Manifest manifest : bundle.manifests()) {
            List<String> found = new ArrayList<>(musts.problems(manifest));
            if (models.know(manifest)) {
                found.addAll(models.problems(manifest));
            } else if (schemas.know(manifest)) {
                found.addAll(schemas.problems(manifest));
            } else {
                found.add("nobody knows what a " + manifest.type() + " is");
            }
            if (missing(manifest.one("metadata.name"))) {
                found.add("has no name");
            }
            found.forEach(problem -> problems.add(manifest.title() + ": " + problem));
        }
        return problems;
    }

    static boolean missing(JsonNode node) {
        return node.isMissingNode()
                || node.isNull()
                || (node.isTextual() && node.asText().isEmpty());
    }
}
