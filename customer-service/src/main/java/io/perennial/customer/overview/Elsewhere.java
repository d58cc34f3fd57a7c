package io.perennial.customer.overview;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks other services for parts of the view, and takes silence for an answer. */
@ApplicationScoped
class Elsewhere {

    private final Duration patience;
    private final BusinessClock clock;

    /** @param patience a part that takes longer is missing; the whole view waits no longer than this */
    Elsewhere(
            @ConfigProperty(name = "perennial.overview-patience", defaultValue = "PT0.35S") Duration patience,
            BusinessClock clock) {
        this.patience = patience;
        this.clock = clock;
    }

    /** Asks now, answers later; whatever goes wrong makes the part missing. */
    CompletableFuture<Part<JsonNode>> ask(Supplier<CompletionStage<JsonNode>> question, UnaryOperator<JsonNode> cut) {
        return CompletableFuture.completedFuture(null)
                .thenCompose(nothing -> question.get())
                .toCompletableFuture()
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(answer -> Part.ok(clock.wallTime(), cut.apply(answer)))
                .exceptionally(trouble -> Part.missing(reason(trouble)));
    }

    private static String reason(Throwable trouble) {
        Throwable cause =
                trouble instanceof CompletionException && trouble.getCause() != null ? trouble.getCause() : trouble;
        if (cause instanceof WebApplicationException refused) {
            return refused.getResponse().getStatus() == 404 ? "NOT_KNOWN" : "REFUSED";
        }
        boolean late = cause instanceof TimeoutException || cause.getCause() instanceof TimeoutException;
        return late ? "TIMEOUT" : "UNREACHABLE";
    }
}
