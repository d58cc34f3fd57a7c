package io.perennial.rest.docs;

import io.perennial.rest.errors.ProblemBody;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes the refusals in every service's OpenAPI document, so that endpoints describe only their successes. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemDocs implements OASFilter {

    private static final String SCHEMA = "Problem";
    private static final Map<String, String> REFUSALS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "The request is malformed, or holds an unknown field or parameter"),
            Map.entry("401", "No valid token for this service was sent"),
            Map.entry("403", "The caller's roles do not give the right to do this"),
            Map.entry("404", "There is nothing under this address"),
            Map.entry("409", "It does not fit to how things are now, or the same request is still running"),
            Map.entry("412", "It was changed meanwhile"),
            Map.entry("413", "The body is too large"),
            Map.entry("415", "The body has another media type"),
            Map.entry("422", "A field holds a value that is not accepted, or the key was used for another request"),
            Map.entry("428", "If-Match is missing"),
            Map.entry("503", "The database does not answer; try again after Retry-After")));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(SCHEMA, problem());
        REFUSALS.forEach((status, meaning) -> document.getComponents().addResponse(name(status), refusal(meaning)));
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().values().forEach(ProblemDocs::complete);
        }
    }

    private static void complete(PathItem path) {
        path.getOperations().values().forEach(operation -> complete(path, operation));
    }

    private static void complete(PathItem path, Operation operation) {
        add(operation, "400", true);
        add(operation, "401", true);
        add(operation, "403", true);
        add(operation, "404", has(path, operation, Parameter.In.PATH, null));
        add(operation, "409", has(path, operation, Parameter.In.HEADER, "Idempotency-Key"));
        boolean conditional = has(path, operation, Parameter.In.HEADER, "If-Match");
        add(operation, "412", conditional);
        add(operation, "428", conditional);
        boolean body = operation.getRequestBody() != null;
        add(operation, "413", body);
        add(operation, "415", body);
        add(operation, "422", body);
        add(operation, "503", true);
        operation.getResponses().getAPIResponses().forEach(ProblemDocs::showBody);
    }

    /** An endpoint that describes a refusal in its own words means a problem, too. */
    private static void showBody(String status, APIResponse response) {
        if (status.compareTo("400") >= 0 && response.getRef() == null && response.getContent() == null) {
            response.setContent(problemContent());
        }
    }

    private static boolean has(PathItem path, Operation operation, Parameter.In in, String name) {
        return Stream.of(path.getParameters(), operation.getParameters())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .anyMatch(p -> in == p.getIn() && (name == null || name.equals(p.getName())));
    }

    private static void add(Operation operation, String status, boolean possible) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        if (possible && !operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref(name(status)));
        }
    }

    private static String name(String status) {
        return SCHEMA + status;
    }

    private static APIResponse refusal(String meaning) {
        return OASFactory.createAPIResponse().description(meaning).content(problemContent());
    }

    private static Content problemContent() {
        Schema schema = OASFactory.createSchema().ref(SCHEMA);
        return OASFactory.createContent()
                .addMediaType(
                        ProblemBody.MEDIA_TYPE, OASFactory.createMediaType().schema(schema));
    }

    private static Schema problem() {
        Schema error = typed(Schema.SchemaType.OBJECT, "Where in the body, as a JSON pointer, and what, as a code")
                .addProperty("pointer", text("JSON pointer", "/kind"))
                .addProperty("code", text("Stable code", "unknown-value"));
        return typed(Schema.SchemaType.OBJECT, "Why something was refused (RFC 9457)")
                .addProperty(
                        "type",
                        text("The kind of refusal, stable, to be compared by programs", "/problems/unknown-value"))
                .addProperty("title", text("The kind in words", "Unknown value"))
                .addProperty(
                        "status",
                        typed(Schema.SchemaType.INTEGER, "HTTP status").addExample(422))
                .addProperty(
                        "detail",
                        text("What is wrong and what to do", "A field holds a value that is not accepted there."))
                .addProperty("instance", text("The path that was called", "/v1/interactions"))
                .addProperty("traceId", text("Where to find the call in the traces", null))
                .addProperty("incident", text("Where to find a fault of ours in the log", null))
                .addProperty(
                        "errors",
                        typed(Schema.SchemaType.ARRAY, "The fields that are wrong")
                                .items(error));
    }

    private static Schema text(String description, String example) {
        Schema schema = typed(Schema.SchemaType.STRING, description);
        return example == null ? schema : schema.addExample(example);
    }

    private static Schema typed(Schema.SchemaType type, String description) {
        return OASFactory.createSchema().addType(type).description(description);
    }
}
