package io.perennial.rest.errors;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.perennial.rest.Problem;
import java.util.List;

/**
 * A refusal as it is sent (RFC 9457).
 *
 * @param type what kind of refusal; stable, to be compared by programs
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what is wrong and what to do; never repeats input
 * @param instance the path that was called
 * @param traceId where to find the call in the traces, if tracing is on
 * @param incident under which id the fault is found in the log, for faults of ours
 * @param errors the fields that are wrong
 */
public record ProblemBody(
        String type,
        String title,
        int status,

        String detail,

        String instance,
        String traceId,
        String incident,
        List<Problem.Error> errors) {

    /** The media type of refusals. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * What to send.
     *
     * @param instance the path that was called, null inside a stream
     * @param incident the id in the log, null if there is none
     */
    public static ProblemBody of(Problem problem, String instance, String incident) {
        return new ProblemBody(
                "/problems/" + problem.code(),
                title(problem.code()),
                problem.status(),
                problem.detail(),
                instance,
                currentTrace(),
                incident,
                problem.errors().isEmpty() ? null : problem.errors());
    }

    private static String title(String code) {
        return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
    }

    private static String currentTrace() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
