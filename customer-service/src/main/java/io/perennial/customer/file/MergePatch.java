package io.perennial.customer.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Merge Patch, RFC 7396: what is there replaces, null removes, what is left out stays. */
final class MergePatch {

    private MergePatch() {}

    /** The target with the patch applied to it. */
    static ObjectNode apply(ObjectNode target, ObjectNode patch) {
        ObjectNode result = target.deepCopy();
        patch.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isNull()) {
                result.remove(field.getKey());
            } else if (value instanceof ObjectNode inner) {
                result.set(field.getKey(), apply(objectOrEmpty(result, field.getKey()), inner));
            } else {
                result.set(field.getKey(), value);
            }
        });
        return result;
    }

    private static ObjectNode objectOrEmpty(ObjectNode parent, String field) {
        return parent.get(field) instanceof ObjectNode object ? object : parent.objectNode();
    }
}
