package io.perennial.local.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.local.Service;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows R3, R26 and R40: what arrives slowly, ambiguously or all at once. */
abstract class BadConnections extends NothingWritten {

    private String post() {
        return "POST /v1/customers HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nIdempotency-Key: slow\r\n"
                + "Authorization: " + ground.bank().services().bearer() + "\r\n";
    }

    @Test
    void r3_a_body_that_does_not_arrive_is_given_up() {
        try (RawCall call = raw()) {
            call.say(post() + "Content-Length: 1000\r\n\r\n{\"type\":");

            String answer = call.hearUntilClosed(Duration.ofSeconds(30));

            assertThat(answer).satisfiesAnyOf(nothing -> assertThat(nothing).isEmpty(), late -> assertThat(late)
                    .startsWith("HTTP/1.1 408"));
        }
    }

    @Test
    void r26_a_request_with_two_lengths_is_refused_and_cut_off() {
        Stream.of(
                        "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x",
                        "Content-Length: -1\r\n\r\n",
                        "Content-Length: +2\r\n\r\n{}",
                        "Transfer-Encoding: chunked\r\n\r\nZZ\r\n")
                .forEach(rest -> {
                    try (RawCall call = raw()) {
                        assertThat(call.say(post() + rest).hearUntilClosed(Duration.ofSeconds(15)))
                                .as(rest)
                                .satisfiesAnyOf(nothing -> assertThat(nothing).isEmpty(), refusal -> assertThat(refusal)
                                        .startsWith("HTTP/1.1 4"));
                    }
                });
    }

    @Test
    void r26_a_length_beside_chunks_does_not_count() {
        try (RawCall call = raw()) {
            call.say(post() + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n");

            assertThat(call.hearUntilClosed(Duration.ofSeconds(15)))
                    .startsWith("HTTP/1.1 400")
                    .containsOnlyOnce("HTTP/1.1");
        }
    }

    @Test
    void r27_a_line_that_is_no_http_is_refused_and_cut_off() {
        Stream.of(
                        "GET /v1/customers/%zz HTTP/1.1",
                        "GET /v1/customers?a=%zz HTTP/1.1", "GET  HTTP/1.1", "\u0000\u0001", "GET / HTTP/9.9")
                .forEach(line -> {
                    try (RawCall call = raw()) {
                        String answer = call.say(line + "\r\nHost: x\r\nConnection: close\r\n\r\n")
                                .hearUntilClosed(Duration.ofSeconds(15));
                        assertThat(answer).as(line).doesNotContain("HTTP/1.1 5", "Exception");
                    }
                });
    }

    @Test
    void r40_requests_that_come_together_do_not_see_each_other() {
        Ask ask = Ask.get(Service.SCORING, "/v1/scores/");
        IntStream.range(0, 400).parallel().forEach(i -> {
            String id = String.format("019479f0-0000-7000-8000-%012d", i);
            Answer answer = send(ask.at("/v1/scores/" + id));
            answer.isRefused(404, "not-found");
            assertThat(answer.json().path("instance").asText()).endsWith(id);
        });
    }

    private RawCall raw() {
        return new RawCall(ground.bank().address(Service.CUSTOMER));
    }
}
