package io.perennial.rest;

import static io.perennial.rest.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses, methods and headers that mean nothing here are refused in the same shape as bodies. */
@QuarkusTest
@WithTestResource(RealPostgres.class)
class BadAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/notes/no-uuid",
                "/v1/notes/..%2f..%2fetc%2fpasswd",
                "/v1/notes/%00",
                "/v1/notes/a%00b",
                "/v1/nothing",
                "/v1/notes/440301199001011234"
            })
    void an_address_that_is_none_is_refused(String path) {
        HttpResponse<String> answer = Caller.get(path);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void nothing_is_found_under_an_unknown_id() {
        assertRefused(Caller.get("/v1/notes/" + UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void an_id_has_one_form() {
        String id = Caller.json(Caller.post("{\"text\":\"a\",\"kind\":\"REMARK\"}"))
                .get("id")
                .asText();
        String shortened = id.replaceFirst("^0+", "");
        assertThat(Caller.get("/v1/notes/" + id).statusCode()).isEqualTo(200);

        assertThat(shortened).isNotEqualTo(id);
        assertThat(Caller.get("/v1/notes/" + shortened).statusCode())
                .isEqualTo(Caller.get("/v1/notes/no-uuid").statusCode())
                .isEqualTo(400);
        assertThat(Caller.get("/v1/audit?customerId=" + id).statusCode()).isEqualTo(200);
        assertThat(Caller.get("/v1/audit?customerId=" + shortened).statusCode())
                .isEqualTo(Caller.get("/v1/audit?customerId=no-uuid").statusCode())
                .isEqualTo(400);
    }

    @Test
    void methods_are_what_they_are() {
        HttpResponse<String> answer = Caller.send(Caller.request("/v1/notes")
                .DELETE()
                .header("X-HTTP-Method-Override", "GET")
                .build());

        assertRefused(answer, 405, "method-not-allowed");
        assertThat(Caller.send(Caller.request("/v1/notes")
                                .method("TRACE", BodyPublishers.noBody())
                                .build())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void headers_and_addresses_have_limits() {
        String[] many = new String[240];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "X-Header-" + i;
            many[i + 1] = "1";
        }

        assertThat(Caller.getAlone("/v1/notes?text=a", "X-Large", "x".repeat(20_000))
                        .statusCode())
                .isEqualTo(431);
        assertThat(Caller.get("/v1/notes?text=a", many).statusCode()).isEqualTo(431);
        assertThat(Caller.getAlone("/v1/notes?text=" + "x".repeat(8_000)).statusCode())
                .isEqualTo(414);
        assertThat(Caller.getAlone("/v1/notes?" + "a=1&".repeat(10_000)).statusCode())
                .isEqualTo(414);
    }
}
