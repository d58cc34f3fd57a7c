package io.perennial.outbox;

import io.perennial.contract.Wire;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What other systems need to join by events, beside each service's OpenAPI: {@code /q/asyncapi} and the JSON Schema of
 * {@code bank-events} at {@code /q/asyncapi/bank-events.v1.schema.json}.
 */
@ApplicationScoped
class PublishedContract {

    void publish(@Observes ManagementInterface management) {
        Router router = management.router();
        serve(router, "/q/asyncapi", "/asyncapi.yaml", "application/yaml");
        serve(
                router,
                "/q/asyncapi/bank-events.v1.schema.json",
                "/schemas/bank-events.v1.schema.json",
                "application/schema+json");
    }

    private static void serve(Router router, String path, String resource, String type) {
        String text = read(resource);
        router.get(path).handler(request -> request.response()
                .putHeader("content-type", type + ";charset=UTF-8")
                .end(text));
    }

    private static String read(String resource) {
        try (InputStream stream = Wire.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
