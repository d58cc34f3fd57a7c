package io.perennial.rest.docs;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes the parameters that mean the same everywhere, so that endpoints describe only their own. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ParameterDocs implements OASFilter {

    private static final String SOME_ID = "0190f3c4-5b6a-7c8d-9e0f-112233445566";

    /** A parameter that is known by its name. */
    private record Known(String description, Object example, boolean required) {}

    private static final Map<String, Known> KNOWN = Map.of(
            "limit", new Known("How many items a page shows at most, 1 to 500; 50 if left out", 20, false),
            "after", new Known("Where the page begins, as in the link `next` of the page before", null, false),
            "customerId", new Known("The customer's id, as customer-service gave it", SOME_ID, false),
            "If-Match", new Known("The ETag that was seen; 412 if there is a newer one", "\"0\"", true),
            "Idempotency-Key",
                    new Known("Yours, new for each request; sent again, the answer is the same", null, true));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().forEach(ParameterDocs::complete);
        }
    }

    private static void complete(String path, PathItem item) {
        for (Operation operation : item.getOperations().values()) {
            Stream.of(item.getParameters(), operation.getParameters())
                    .filter(Objects::nonNull)
                    .flatMap(List::stream)
                    .forEach(parameter -> complete(path, parameter));
        }
    }

    private static void complete(String path, Parameter parameter) {
        Known known = KNOWN.get(parameter.getName());
        if (known != null) {
            describe(parameter, known.description(), known.example());
            parameter.setRequired(known.required() || Boolean.TRUE.equals(parameter.getRequired()));
        }
        if (parameter.getName().equals("Idempotency-Key")) {
            describe(parameter, null, lastWord(path) + "-1");
        }
        if (parameter.getIn() == Parameter.In.PATH && isId(parameter)) {
            String those = path.substring(0, path.indexOf("/{" + parameter.getName()));
            describe(parameter, "The id of one of `" + those + "`", SOME_ID);
        }
    }

    private static void describe(Parameter parameter, String description, Object example) {
        if (parameter.getDescription() == null) {
            parameter.setDescription(description);
        }
        if (parameter.getExample() == null) {
            parameter.setExample(example);
        }
    }

    private static boolean isId(Parameter parameter) {
        String type =
                parameter.getSchema() == null ? null : parameter.getSchema().getRef();
        return type != null && type.endsWith("/UUID");
    }

    private static String lastWord(String path) {
        return Stream.of(path.split("/"))
                .filter(word -> !word.startsWith("{"))
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
