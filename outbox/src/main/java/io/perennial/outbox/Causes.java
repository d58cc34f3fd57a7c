package io.perennial.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Which trace led to what is told now: the one that came with the customer's event when we are hearing, else the request's.
 * So a trace follows one customer's matter through all services although a poll carries many.
 */
@ApplicationScoped
class Causes {

    private final ThreadLocal<Map<UUID, String>> heard = ThreadLocal.withInitial(HashMap::new);

    void heard(UUID customerId, String traceparent) {
        if (traceparent != null) {
            heard.get().put(customerId, traceparent);
        }
    }

    void forget() {
        heard.get().clear();
    }

    /** A W3C {@code traceparent}, or null when nobody traces. */
    String of(UUID customerId) {
        String cause = heard.get().get(customerId);
        if (cause != null) {
            return cause;
        }
        SpanContext current = Span.current().getSpanContext();
        return current.isValid()
                ? "00-" + current.getTraceId() + "-" + current.getSpanId() + "-"
                        + current.getTraceFlags().asHex()
                : null;
    }
}
