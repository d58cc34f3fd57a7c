package io.perennial.bench;

import io.perennial.local.bank.Services;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Posts interactions, and accepts no other answer than that they are recorded. */
final class Poster {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Services services;
    private final URI address;

    Poster(Services services) {
        this.services = services;
        this.address = services.interaction().resolve("/v1/interactions");
    }

    /** Posts one and waits for its answer. */
    void post(String key, byte[] body) {
        try {
            mustBeRecorded(client.send(request(key, body), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException("interaction-service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Posts one; completes with its answer. */
    CompletableFuture<Void> posting(String key, byte[] body) {
        return client.sendAsync(request(key, body), BodyHandlers.ofString()).thenAccept(Poster::mustBeRecorded);
    }

    private HttpRequest request(String key, byte[] body) {
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", services.bearer())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private static void mustBeRecorded(HttpResponse<String> answer) {
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(
                    "an interaction was answered with " + answer.statusCode() + ": " + answer.body());
        }
    }
}
