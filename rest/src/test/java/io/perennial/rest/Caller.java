package io.perennial.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.testsupport.Staff;
import io.perennial.testsupport.api.Management;
import io.perennial.testsupport.api.Tokens;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Sends exactly the bytes and headers that it is told to, and a token. */
final class Caller {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Caller() {}

    static HttpResponse<String> post(String body, String... headers) {
        return post(body.getBytes(UTF_8), headers);
    }

    static HttpResponse<String> post(byte[] body, String... headers) {
        return send(toNotes(body, UUID.randomUUID().toString(), headers));
    }

    static HttpResponse<String> postAs(String key, String body, String... headers) {
        return send(toNotes(body.getBytes(UTF_8), key, headers));
    }

    static CompletableFuture<HttpResponse<String>> postLater(String key, String body) {
        return HTTP.sendAsync(toNotes(body.getBytes(UTF_8), key), BodyHandlers.ofString());
    }

    static CompletableFuture<HttpResponse<String>> postLater(String path, String key, byte[] body) {
        return HTTP.sendAsync(toNotes(path, body, key), BodyHandlers.ofString());
    }

    static HttpResponse<String> stream(BodyPublisher lines) {
        return send(request("/v1/notes")
                .header("Content-Type", NdjsonStream.MEDIA_TYPE)
                .POST(lines)
                .build());
    }

    static HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        return send((headers.length > 0 ? request.headers(headers) : request).build());
    }

    /** From the port on which it says how it is. */
    static HttpResponse<String> getManaged(String path) {
        return send(HttpRequest.newBuilder(URI.create(Management.at(path))).build());
    }

    /** Over a connection of its own, because the server closes it without a word. */
    static HttpResponse<String> getAlone(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        return send((headers.length > 0 ? request.headers(headers) : request).build(), HttpClient.newHttpClient());
    }

    /** Without saying how long it is. */
    static HttpResponse<String> sendText(String text) {
        return send(request("/v1/notes/length")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text.getBytes(UTF_8))))
                .build());
    }

    static HttpResponse<String> send(HttpRequest request) {
        return send(request, HTTP);
    }

    private static HttpResponse<String> send(HttpRequest request, HttpClient http) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", bearer(Staff.EVERYBODY));
    }

    static String bearer(String name) {
        return Tokens.bearer(name);
    }

    static JsonNode json(HttpResponse<String> response) {
        return json(response.body());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpRequest toNotes(byte[] body, String key, String... headers) {
        return toNotes("/v1/notes", body, key, headers);
    }

    private static HttpRequest toNotes(String path, byte[] body, String key, String... headers) {
        HttpRequest.Builder request = request(path).POST(BodyPublishers.ofByteArray(body));
        request.setHeader("Content-Type", "application/json");
        if (key != null) {
            request.setHeader("Idempotency-Key", key);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request.build();
    }
}
