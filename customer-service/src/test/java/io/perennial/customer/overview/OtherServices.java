package io.perennial.customer.overview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A lifecycle-service that answers, a scoring-service that accepts calls and is silent, an interaction-service that is broken. */
public class OtherServices implements QuarkusTestResourceLifecycleManager {

    private HttpServer lifecycle;
    private HttpServer interaction;
    private ServerSocket scoring;

    @Override
    public Map<String, String> start() {
        try {
            lifecycle = HttpServer.create(here(), 0);
            answer(
                    "/v1/lifecycles/",
                    "{\"stage\": \"DECLINE\", \"stageLabel\": {\"zh\": \"衰退期\", \"en\": \"Decline\"},"
                            + " \"since\": \"2026-01-01\", \"reason\": \"COMPLAINTS\"}");
            lifecycle.createContext("/v1/actions", OtherServices::actions);
            answer("/v1/retention-cases", "{\"items\": []}");
            lifecycle.start();
            interaction = HttpServer.create(here(), 0);
            interaction.createContext("/v1/interactions", call -> send(call, 500, "{}"));
            interaction.createContext("/v1/complaints", call -> send(call, 404, "{}"));
            interaction.start();
            scoring = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.rest-client.lifecycle-service.url",
                "http://127.0.0.1:" + lifecycle.getAddress().getPort(),
                "quarkus.rest-client.interaction-service.url",
                "http://127.0.0.1:" + interaction.getAddress().getPort(),
                "quarkus.rest-client.scoring-service.url",
                "http://127.0.0.1:" + scoring.getLocalPort());
    }

    @Override
    public void stop() {
        lifecycle.stop(0);
        interaction.stop(0);
        try {
            scoring.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells why it was asked. */
    private static void actions(HttpExchange call) throws IOException {
        String reason = call.getRequestHeaders().getFirst("X-Reason");
        send(call, 200, "{\"items\": [{\"action\": \"CALL\", \"why\": \"" + reason + "\"}]}");
    }

    private void answer(String path, String body) {
        lifecycle.createContext(path, call -> send(call, 200, body));
    }

    private static void send(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private static InetSocketAddress here() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }
}
