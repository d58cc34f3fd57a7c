package io.perennial.local.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.contract.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Arrays;

/** What came back for a request. */
record Answer(Ask ask, HttpResponse<String> response) {

    int status() {
        return response.statusCode();
    }

    String body() {
        return response.body();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
        try {
            return Wire.json().readTree(body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It is a refusal with that status and one of the codes, that gives nothing away. */
    void isRefused(int status, String... codes) {
        assertThat(status()).as("%s answers %s", ask, body()).isEqualTo(status);
        isAProblem();
        assertThat(json().path("type").asText())
                .as("%s", ask)
                .isIn(Arrays.stream(codes).map(code -> "/problems/" + code).toArray());
    }

    /** A refusal of any kind. */
    void isRefused() {
        assertThat(status()).as("%s answers %s", ask, body()).isBetween(400, 499);
        isAProblem();
    }

    /** Taken or refused, but not failed. */
    void isNoFailure() {
        assertThat(status()).as("%s answers %s", ask, body()).isBetween(200, 499);
        if (status() >= 400) {
            isAProblem();
        }
    }

    private void isAProblem() {
        assertThat(header("Content-Type")).as("%s answers %d", ask, status()).isEqualTo("application/problem+json");
        assertThat(json().path("type").asText()).as(body()).startsWith("/problems/");
        assertThat(json().path("status").asInt()).as(body()).isEqualTo(status());
        assertThat(withoutAddress())
                .as("%s", ask)
                .doesNotContain(Planted.CANARY, "Exception", "\\tat ", "io.perennial.");
    }

    private String withoutAddress() {
        return ((ObjectNode) json()).without("instance").toString();
    }
}
