package io.perennial.testsupport.api;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.contract.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A small API, described in full. */
final class AnApi {

    private static final String COMPLETE = """
            {
              "info": {"title": "Coffee", "description": "Coffee for everybody", "version": "v1"},
              "tags": [{"name": "Cups", "description": "What it is drunk from"}],
              "paths": {"/v1/cups": {"post": {
                "summary": "Fill a cup",
                "tags": ["Cups"],
                "parameters": [{"name": "limit", "in": "query", "description": "How many", "example": 2}],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Cup"}}}},
                "responses": {
                  "201": {"description": "The cup", "content": {"application/json": {
                    "schema": {"$ref": "#/components/schemas/Cup"}}}},
                  "400": {"$ref": "#/components/responses/Refused"},
                  "503": {"$ref": "#/components/responses/Refused"}}}}},
              "components": {
                "schemas": {
                  "Cup": {"type": "object", "examples": [{"size": 3}], "properties": {
                    "size": {"type": "integer", "description": "1 to 5"},
                    "lid": {"$ref": "#/components/schemas/Lid", "description": "What closes it"}}},
                  "Lid": {"type": "object", "properties": {"colour": {"type": "string", "description": "Any"}}}},
                "responses": {"Refused": {"description": "No", "content": {"application/problem+json": {}}}}}
            }""";

    private AnApi() {}

    static ApiDescription complete() {
        return new ApiDescription(json(COMPLETE));
    }

    /** The same, but nothing is said at one place. */
    static ApiDescription without(String pointer) {
        JsonNode document = json(COMPLETE);
        JsonPointer place = JsonPointer.compile(pointer);
        ObjectNode parent = (ObjectNode) document.at(place.head());
        if (parent.remove(place.last().getMatchingProperty()) == null) {
            throw new IllegalArgumentException("nothing was said there: " + pointer);
        }
        return new ApiDescription(document);
    }

    private static JsonNode json(String text) {
        try {
            return Wire.json().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
