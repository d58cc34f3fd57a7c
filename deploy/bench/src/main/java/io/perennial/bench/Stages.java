package io.perennial.bench;

import io.perennial.contract.Stage;
import io.perennial.local.bank.Services;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** Reads customers' stages over REST, as an app or a colleague would. */
final class Stages {

    private static final int BUSY = 503;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Services services;

    Stages(Services services) {
        this.services = services;
    }

    /** Reads a stage that is committed; a service that is busy is asked again, which takes its time. */
    void mustBe(Stage expected, UUID customer) {
        HttpResponse<String> answer = read(customer);
        while (answer.statusCode() == BUSY) {
            answer = read(customer);
        }
        if (!answer.body().contains('"' + expected.name() + '"')) {
            throw new IllegalStateException("a committed stage cannot be read: " + answer.body());
        }
    }

    private HttpResponse<String> read(UUID customer) {
        HttpRequest request = HttpRequest.newBuilder(services.lifecycle().resolve("/v1/lifecycles/" + customer))
                .header("Authorization", services.bearer())
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("lifecycle-service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
