package io.perennial.testsupport.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.perennial.contract.Wire;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a service says of itself under {@code /q/openapi}. */
public final class ApiDescription {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;

    /** A description that somebody serves. */
    public ApiDescription(JsonNode document) {
        this.document = document;
    }

    /** The description that the application under test serves. */
    public static ApiDescription served() {
        try {
            return new ApiDescription(Wire.json()
                    .readTree(RestAssured.get(Management.at("/openapi?format=json"))
                            .asByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The calls there are, as {@code POST /v1/customers}. */
    public Set<String> calls() {
        Set<String> names = new TreeSet<>();
        operations().forEach(call -> names.add(call.name()));
        return names;
    }

    /** What is missing so that somebody who knows nothing else can use the API; one line each. */
    public List<String> gaps() {
        return new Gaps(this).all();
    }

    /** Each call, in the order of the document. */
    public List<ApiCall> operations() {
        List<ApiCall> calls = new ArrayList<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(each -> {
                    if (METHODS.contains(each.getKey())) {
                        calls.add(new ApiCall(this, each.getKey().toUpperCase(), path.getKey(), each.getValue()));
                    }
                }));
        return calls;
    }

    JsonNode at(String pointer) {
        return document.at(pointer);
    }

    /** What a reference stands for; anything else as it is. */
    JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference instanceof MissingNode
                ? node
                : resolved(document.at(reference.textValue().substring(1)));
    }
}
