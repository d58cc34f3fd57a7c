package io.perennial.customer.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.rest.Problem;
import io.perennial.rest.errors.Violations;
import io.perennial.rest.json.JsonReading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads merge patches of customer files as strictly as whole files. */
@ApplicationScoped
class FilePatches {

    private final ObjectMapper json;
    private final JsonReading reading;
    private final Validator validator;

    FilePatches(ObjectMapper json, JsonReading reading, Validator validator) {
        this.json = json;
        this.reading = reading;
        this.validator = validator;
    }

    /**
     * What a patch does to a file.
     *
     * @throws Problem 422 if it is no object, 400 if it names a field that a file does not have
     */
    UnaryOperator<CustomerFile> editor(JsonNode patch) {
        if (!(patch instanceof ObjectNode fields)) {
            throw new Problem(
                    422,
                    "unknown-value",
                    "A merge patch is a JSON object.",
                    List.of(new Problem.Error("", "unknown-value")));
        }
        read(fields); // a field that is to be removed must exist, too
        return file -> valid(read(MergePatch.apply(json.valueToTree(file), fields)));
    }

    private CustomerFile valid(CustomerFile file) {
        var violations = validator.validate(file);
        if (!violations.isEmpty()) {
            throw Violations.problem(violations);
        }
        return file;
    }

    private CustomerFile read(ObjectNode fields) {
        return (CustomerFile) reading.read(fields.toString().getBytes(StandardCharsets.UTF_8), CustomerFile.class);
    }
}
