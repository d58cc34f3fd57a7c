package io.perennial.rest;

import static io.perennial.rest.Caller.get;
import static io.perennial.rest.Caller.getManaged;
import static io.perennial.rest.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A service describes itself, and says when it cannot work. */
@QuarkusTest
@WithTestResource(RealPostgres.class)
class SurroundingsTest {

    @Inject
    AgroalDataSource database;

    @Test
    void the_description_holds_the_refusals_of_every_call() {
        JsonNode document = json(getManaged("/openapi?format=json"));
        JsonNode post = document.at("/paths/~1v1~1notes/post/responses");

        for (String status : new String[] {"400", "409", "413", "415", "422", "503"}) {
            assertThat(post.at("/" + status + "/$ref").asText()).isEqualTo("#/components/responses/Problem" + status);
        }
        assertThat(document.at("/paths/~1v1~1notes~1{id}/put/responses").has("412"))
                .isTrue();
        assertThat(document.at("/paths/~1v1~1notes~1{id}/get/responses").has("412"))
                .isFalse();
        assertThat(document.at("/paths/~1v1~1business-date/put/responses/409/$ref")
                        .asText())
                .isEqualTo("#/components/responses/Problem409");
        assertThat(document.at("/components/schemas/Problem/properties/type").isMissingNode())
                .isFalse();
    }

    @Test
    void readiness_and_metrics_are_there() {
        assertThat(json(getManaged("/health/ready")).get("status").asText()).isEqualTo("UP");
        assertThat(getManaged("/metrics").body()).contains("agroal");
    }

    @Test
    void without_a_free_connection_the_caller_is_asked_to_come_again() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                taken.add(database.getConnection());
            }

            HttpResponse<String> answer = get("/v1/notes/" + UUID.randomUUID());

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(json(answer).get("type").asText()).isEqualTo("/problems/unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void an_address_that_cannot_be_decoded_is_no_fault_of_ours() throws IOException {
        for (String path :
                new String[] {"/v1/notes/%zz", "/v1/notes/%", "/v1/notes?text=%zz", "/v1/notes/%c0%80", "//v1//notes"
                }) {
            try (Socket socket = new Socket("localhost", RestAssured.port)) {
                socket.setSoTimeout(10_000);
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.UTF_8));

                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

                assertThat(answer).as(path).containsPattern("^HTTP/1.1 (200|4..)");
            }
        }
    }

    @Test
    void a_body_that_does_not_arrive_ends_the_call() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write("""
                    POST /v1/notes HTTP/1.1\r
                    Host: localhost\r
                    Authorization: %s\r
                    Content-Type: application/json\r
                    Idempotency-Key: slow\r
                    Content-Length: 100\r
                    \r
                    {"text":""".formatted(Caller.bearer("machine")).getBytes(StandardCharsets.UTF_8));
            out.flush();

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).matches(a -> a.isEmpty() || a.startsWith("HTTP/1.1 408"));
        }
    }
}
