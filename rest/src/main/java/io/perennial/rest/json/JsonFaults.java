package io.perennial.rest.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.perennial.rest.Problem;
import java.util.List;
import java.util.regex.Pattern;

/** What the parser's complaints mean to the caller. Its messages quote the input, so none of them is passed on. */
final class JsonFaults {

    private static final Pattern HARMLESS_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");

    private JsonFaults() {}

    static Problem malformed() {
        return new Problem(
                400,
                "malformed-json",
                "The body must be one JSON document in UTF-8, without duplicate names, comments or anything after it.");
    }

    static Problem tooLarge() {
        return new Problem(413, "too-large", "It may have 1 MiB. Send many things as the lines of an NDJSON stream.");
    }

    static Problem unknownValue(List<Problem.Error> errors) {
        return new Problem(
                422, "unknown-value", "A field holds a value that is not accepted there; see errors.", errors);
    }

    static Problem problem(JsonProcessingException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof StreamConstraintsException) {
                return new Problem(
                        400, "json-limit", "The body is nested too deeply, or a name, text or number is too long.");
            }
            if (cause instanceof StreamReadException && !(cause instanceof InputCoercionException)) {
                return malformed();
            }
        }
        return misfit(e);
    }

    private static Problem misfit(JsonProcessingException e) {
        String pointer = e instanceof JsonMappingException m ? pointer(m) : "";
        if (e instanceof UnrecognizedPropertyException) {
            return new Problem(
                    400,
                    "unknown-field",
                    "A field is not known here; see errors. Leave it out or correct its name.",
                    List.of(new Problem.Error(pointer, "unknown-field")));
        }
        if (e instanceof InvalidFormatException f && f.getTargetType() == String.class) {
            return new Problem(
                    422,
                    "invalid-text",
                    "A text holds characters that are not accepted; see errors.",
                    List.of(new Problem.Error(pointer, "invalid-text")));
        }
        return unknownValue(List.of(new Problem.Error(pointer, "unknown-value")));
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                pointer.append('/').append(step.getIndex());
            } else if (HARMLESS_NAME.matcher(step.getFieldName()).matches()) {
                pointer.append('/').append(step.getFieldName());
            } else {
                return pointer.toString(); // names that callers invent may be data; point at what holds them
            }
        }
        return pointer.toString();
    }
}
