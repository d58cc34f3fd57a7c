package io.perennial.local.bank;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.contract.Wire;
import io.perennial.embedded.IssuedTokens;
import io.perennial.local.Bank;
import io.perennial.local.DemoStaff;
import io.perennial.local.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The four services as another team of the bank sees them: their public REST interfaces, nothing else.
 *
 * @param customer base address of customer-service, for instance http://localhost:8081
 * @param tokens where callers get theirs
 * @param caller who calls
 */
public record Services(URI customer, URI interaction, URI scoring, URI lifecycle, IssuedTokens tokens, String caller) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration REST = Duration.ofMillis(500);
    private static final int TRIES = 10;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The services of a bank that runs here. */
    public static Services of(Bank bank) {
        return new Services(
                bank.services().get(Service.CUSTOMER),
                bank.services().get(Service.INTERACTION),
                bank.services().get(Service.SCORING),
                bank.services().get(Service.LIFECYCLE),
                new IssuedTokens(bank.issuer()),
                DemoStaff.CORE_BANKING);
    }

    /** The same, called by somebody else. */
    public Services as(String name) {
        return new Services(customer, interaction, scoring, lifecycle, tokens, name);
    }

    /** The header {@code Authorization} of who calls. */
    public String bearer() {
        return tokens.bearer(caller);
    }

    /** All of them, in the order in which an event passes through. */
    public List<URI> all() {
        return List.of(customer, interaction, scoring, lifecycle);
    }

    /** What day it is for the bank. */
    public BusinessDay businessDay() {
        JsonNode day = get(customer, "/v1/business-date");
        return new BusinessDay(
                LocalDate.parse(day.path("date").asText()),
                ZoneId.of(day.path("zone").asText()));
    }

    /** Reads. */
    public JsonNode get(URI service, String path) {
        return json(send(request(service, path).GET()));
    }

    /** Reads text that is not JSON, such as metrics. */
    public String text(URI service, String path) {
        return send(request(service, path).GET()).body();
    }

    /** Posts a body; sent again under the same key, it is the same. */
    public JsonNode post(URI service, String path, String key, Object body) {
        return json(send(request(service, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(Wire.write(body)))));
    }

    /** Puts a body in place of what is there. */
    public JsonNode put(URI service, String path, Object body) {
        return json(send(request(service, path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(Wire.write(body)))));
    }

    /** Posts many bodies as a stream of lines; answers a result per line. */
    public List<JsonNode> postLines(URI service, String path, Stream<?> bodies) {
        StringBuilder lines = new StringBuilder();
        bodies.forEach(body -> lines.append(new String(Wire.write(body), StandardCharsets.UTF_8))
                .append('\n'));
        HttpResponse<String> answer = send(request(service, path)
                .header("Content-Type", "application/x-ndjson")
                .timeout(Duration.ofMinutes(5))
                .POST(HttpRequest.BodyPublishers.ofString(lines.toString())));
        List<JsonNode> results = new ArrayList<>();
        answer.body().lines().filter(line -> !line.isBlank()).forEach(line -> results.add(parsed(line)));
        return results;
    }

    /** Reads a whole list, page by page. */
    public List<JsonNode> list(URI service, String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = path;
        while (next != null) {
            JsonNode page = get(service, next);
            page.path("items").forEach(items::add);
            next = page.path("next").textValue();
        }
        return items;
    }

    private HttpRequest.Builder request(URI service, String path) {
        return HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", bearer())
                .timeout(PATIENCE);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        HttpRequest ready = request.build();
        try {
            HttpResponse<String> answer = CLIENT.send(ready, HttpResponse.BodyHandlers.ofString());
            for (int tries = 1; answer.statusCode() == 503 && tries < TRIES; tries++) {
                LockSupport.parkNanos(REST.toNanos()); // busy: the same request under the same key is still one request
                answer = CLIENT.send(ready, HttpResponse.BodyHandlers.ofString());
            }
            if (answer.statusCode() >= 300) {
                throw new Refused(ready.method() + " " + ready.uri().getPath(), answer.statusCode(), answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new Unreachable(ready.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return parsed(answer.body());
    }

    private static JsonNode parsed(String text) {
        try {
            return Wire.json().readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException("an answer that is not JSON", e);
        }
    }

    /** A service said no. */
    public static final class Refused extends RuntimeException {
        Refused(String what, int status, String problem) {
            super(what + " was refused with " + status + ": " + problem);
        }
    }

    /** A service did not answer. */
    public static final class Unreachable extends RuntimeException {
        Unreachable(URI where, IOException cause) {
            super(where.getAuthority() + " does not answer", cause);
        }
    }
}
