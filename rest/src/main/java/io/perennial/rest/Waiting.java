package io.perennial.rest;

import io.perennial.rest.Idempotency.Slip;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A request that waits to be served with others, and its answer to come. */
final class Waiting<Q> {

    private final Slip slip;
    private final Q request;
    private final CompletableFuture<Response> answer = new CompletableFuture<>();

    Waiting(Slip slip, Q request) {
        this.slip = slip;
        this.request = request;
    }

    Slip slip() {
        return slip;
    }

    Q request() {
        return request;
    }

    boolean isServed() {
        return answer.isDone();
    }

    /** Tells the answer, or the refusal that making it ends with. */
    void tell(Supplier<Response> said) {
        try {
            answer.complete(said.get());
        } catch (RuntimeException refusal) {
            refuse(refusal);
        }
    }

    void refuse(RuntimeException refusal) {
        answer.completeExceptionally(refusal);
    }

    void await() {
        answer.handle((response, refusal) -> response).join();
    }

    /** The answer; throws the refusal if it was refused. */
    Response answer() {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }
}
