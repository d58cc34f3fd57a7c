package io.perennial.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Carries traces through Kafka: a span per poll, child of what caused its first event; each customer keeps their own trace. */
@ApplicationScoped
class Hearing {

    private final Tracer tracer;
    private final Causes causes;

    Hearing(Tracer tracer, Causes causes) {
        this.tracer = tracer;
        this.causes = causes;
    }

    void of(List<Arrival> arrivals, Runnable work) {
        String first = null;
        for (Arrival arrival : arrivals) {
            if (arrival instanceof Arrival.Ordered event) {
                causes.heard(event.customerId(), event.letter().trace());
                first = first == null ? event.letter().trace() : first;
            }
        }
        Span span = first == null ? Span.getInvalid() : span(first, arrivals.size());
        try (Scope ignored = span.makeCurrent()) {
            work.run();
        } finally {
            span.end();
            causes.forget();
        }
    }

    private Span span(String traceparent, int events) {
        return tracer.spanBuilder("hear")
                .setParent(Context.root().with(Span.wrap(context(traceparent))))
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.batch.message_count", events)
                .startSpan();
    }

    // 00-<32 digits trace>-<16 digits span>-<2 digits flags>
    private static SpanContext context(String traceparent) {
        String[] parts = traceparent.split("-", -1);
        return parts.length != 4 || parts[3].length() != 2
                ? SpanContext.getInvalid()
                : SpanContext.createFromRemoteParent(
                        parts[1],
                        parts[2],
                        parts[3].equals("01") ? TraceFlags.getSampled() : TraceFlags.getDefault(),
                        TraceState.getDefault());
    }
}
