package io.perennial.local.badinput;

import static io.perennial.local.journey.RunningBank.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.local.DemoStaff;
import io.perennial.local.Service;
import io.perennial.local.badinput.ValidCalls.Valid;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows R29–R31 and R41: requests without what makes them one, out of date, twice, or given up. */
abstract class RepeatedRequests {

    private static final String TRANSITION = "{\"to\":\"%s\",\"reason\":\"It was agreed so.\"}";

    private final Ground ground = BadInputTest.ground();

    @Test
    void r29_a_post_needs_a_key_that_is_one() {
        assertThat(asking("Idempotency-Key")).hasSizeGreaterThan(10).allSatisfy(valid -> {
            send(valid.ask().without("Idempotency-Key")).isRefused(400, "invalid-idempotency-key");
            for (String key : List.of("k".repeat(300), "")) {
                send(valid.ask().with("Idempotency-Key", key)).isRefused(400, "invalid-idempotency-key");
            }
        });
    }

    @Test
    void r29_another_request_under_the_same_key_is_a_conflict_and_other_clients_have_keys_of_their_own() {
        Ask ask = registration();
        String first = send(ask).json().path("id").asText();

        Answer again = send(ask);
        assertThat(again.json().path("id").asText()).isEqualTo(first);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        send(ask.body(ask.text().replace("INDIVIDUAL", "COMPANY"))).isRefused(422, "idempotency-conflict");
        assertThat(send(ask.with("Authorization", ground.bank().bearer(DemoStaff.CORE_BANKING)))
                        .json()
                        .path("id")
                        .asText())
                .isNotEqualTo(first);
    }

    @Test
    void r29_the_same_request_many_times_at_once_is_done_once() {
        Ask ask = registration();
        List<Answer> answers =
                IntStream.range(0, 16).mapToObj(i -> CompletableFuture.supplyAsync(() -> send(ask))).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();

        Predicate<Answer> made = answer -> answer.status() == 201;
        assertThat(answers.stream()
                        .filter(made)
                        .map(answer -> answer.json().path("id").asText())
                        .distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(made.negate())).allSatisfy(answer -> {
            answer.isRefused(409, "still-running");
            assertThat(answer.header("Retry-After")).isNotEmpty();
        });
    }

    @Test
    void r30_a_change_needs_to_know_what_it_changes() {
        assertThat(asking("If-Match")).hasSizeGreaterThan(2).allSatisfy(valid -> {
            send(valid.ask().without("If-Match")).isRefused(428, "precondition-required");
            for (String tag : List.of("\"999\"", "999", "\"" + Planted.CANARY + "\"", "W/\"0\"")) {
                send(valid.ask().with("If-Match", tag)).isRefused(412, "precondition-failed");
            }
        });
    }

    @Test
    void r31_a_move_that_no_life_makes_is_illegal_and_one_that_was_made_is_made_once() {
        String address = "/v1/lifecycles/" + ground.world().customer() + "/moves";
        List.of("MATURE", "POTENTIAL", "DECLINE")
                .forEach(to -> send(Ask.post(Service.LIFECYCLE, address, TRANSITION.formatted(to)))
                        .isRefused(409, "illegal-transition"));
        Ask legal = Ask.post(Service.LIFECYCLE, address, TRANSITION.formatted("DEVELOPMENT"));

        String move = send(legal).body();

        assertThat(send(legal).body()).isEqualTo(move);
        send(legal.with("Idempotency-Key", TestedBank.key())).isRefused(409, "illegal-transition");
    }

    @Test
    void r41_who_hangs_up_after_sending_and_asks_again_is_served_once() {
        List<Ask> asks =
                Stream.generate(RepeatedRequests::registration).limit(20).toList();
        for (Ask ask : asks) {
            try (RawCall call = new RawCall(ground.bank().address(Service.CUSTOMER))) {
                call.say("POST /v1/customers HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: "
                        + ground.bank().services().bearer() + "\r\nIdempotency-Key: "
                        + ask.headers().get("Idempotency-Key") + "\r\nContent-Length: " + ask.body().length
                        + "\r\n\r\n" + ask.text());
            }
        }
        for (Ask ask : asks) {
            soon().untilAsserted(() -> assertThat(send(ask).status()).isEqualTo(201));
            assertThat(named(ask.text().replaceAll(".*\"name\":\"([^\"]+)\".*", "$1")))
                    .isEqualTo(1);
        }
    }

    private long named(String name) {
        // no table tells names
        return ground
                .bank()
                .services()
                .list(ground.bank().address(Service.CUSTOMER), "/v1/customers?limit=500")
                .stream()
                .filter(customer -> customer.path("name").asText().equals(name))
                .count();
    }

    private List<Valid> asking(String header) {
        return ground.calls()
                .all()
                .filter(valid ->
                        valid.asksFor("header", header) && !valid.mediaType().contains("ndjson"))
                .toList();
    }

    private static Ask registration() {
        return Ask.post(
                Service.CUSTOMER, "/v1/customers", "{\"type\":\"INDIVIDUAL\",\"name\":\"" + TestedBank.key() + "\"}");
    }

    private Answer send(Ask ask) {
        return ground.bank().send(ask);
    }
}
