package io.perennial.faults.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.perennial.faults.bank.Instance;
import io.perennial.faults.bank.Rig;
import io.perennial.local.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks an instance that is ready, one after the other, as a cluster's service address does. */
final class RestSender {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PRECONDITION_FAILED = 412;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<UUID, String> versions = new ConcurrentHashMap<>();
    private final Rig rig;

    RestSender(Rig rig) {
        this.rig = rig;
    }

    Attempt send(Operation operation, Duration patience) throws InterruptedException {
        return switch (operation.what()) {
            case BULK -> sendLines(operation, patience);
            case FILE_CHANGE -> change(operation, patience);
            default -> attempt(request(operation, patience));
        };
    }

    /** The same key with another body, which has to be refused. */
    Attempt sendOther(Operation operation, Duration patience) throws InterruptedException {
        String body =
                operation.body().deepCopy().put("channel", "PARTNER").put("occurredAt", "2026-01-01T00:00:00Z") + "";
        return attempt(builder(operation, patience)
                .header("Idempotency-Key", operation.id().toString())
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Any text as a body. */
    Attempt sendText(Service service, String path, String body, Duration patience) throws InterruptedException {
        return attempt(HttpRequest.newBuilder(address(service).resolve(path))
                .header("Content-Type", "application/json")
                .header("Authorization", rig.bearer())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .timeout(patience)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest request(Operation operation, Duration patience) {
        HttpRequest.Builder builder = builder(operation, patience);
        return operation.isWrite()
                ? builder.header("Idempotency-Key", operation.id().toString())
                        .POST(BodyPublishers.ofString(operation.body().toString()))
                        .build()
                : builder.GET().build();
    }

    // A change is of the version that was seen when it was first tried: done once, it cannot be done again.
    private Attempt change(Operation operation, Duration patience) throws InterruptedException {
        boolean tried = versions.containsKey(operation.id());
        if (!tried) {
            try {
                String seen = exchange(builder(operation, patience).GET().build())
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow(IOException::new);
                versions.put(operation.id(), seen);
            } catch (IOException e) {
                return Attempt.unknown(0);
            }
        }
        Attempt attempt = attempt(builder(operation, patience)
                .header("If-Match", versions.get(operation.id()))
                .method("PATCH", BodyPublishers.ofString(operation.body().toString()))
                .build());
        boolean ambiguous = tried && attempt.status() == PRECONDITION_FAILED;
        if (!ambiguous && attempt.outcome() == Outcome.UNKNOWN) {
            return attempt;
        }
        versions.remove(operation.id());
        return ambiguous ? Attempt.ambiguous(attempt) : attempt;
    }

    private Attempt sendLines(Operation operation, Duration patience) throws InterruptedException {
        StringBuilder text = new StringBuilder();
        operation.lines().forEach(line -> text.append(line.body()).append('\n'));
        HttpRequest request = builder(operation, patience)
                .setHeader("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(text.toString()))
                .build();
        try {
            HttpResponse<String> answer = exchange(request);
            List<Attempt> lines = new ArrayList<>();
            answer.body().lines().filter(line -> !line.isBlank()).forEach(line -> {
                JsonNode result = read(line);
                lines.add(Attempt.of(result.path("status").asInt(), line, result));
            });
            boolean all = answer.statusCode() == 200
                    && lines.size() == operation.lines().size()
                    && lines.stream().noneMatch(line -> line.outcome() == Outcome.UNKNOWN);
            return new Attempt(
                    all ? Outcome.OK : Outcome.UNKNOWN,
                    answer.statusCode(),
                    answer.body(),
                    MissingNode.getInstance(),
                    all ? lines : List.of());
        } catch (IOException e) {
            return Attempt.unknown(0);
        }
    }

    private Attempt attempt(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> answer = exchange(request);
            return Attempt.of(answer.statusCode(), answer.body(), read(answer.body()));
        } catch (IOException e) {
            return Attempt.unknown(0);
        }
    }

    private HttpResponse<String> exchange(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder builder(Operation operation, Duration patience) {
        return HttpRequest.newBuilder(address(operation.service()).resolve(operation.path()))
                .header("Content-Type", "application/json")
                .header("Authorization", rig.bearer())
                .timeout(patience);
    }

    private URI address(Service service) {
        List<Instance> all = rig.of(service);
        List<Instance> ready = all.stream().filter(Instance::isReady).toList();
        List<Instance> among = ready.isEmpty() ? all : ready;
        return among.get(Math.floorMod(turn.incrementAndGet(), among.size())).address();
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
