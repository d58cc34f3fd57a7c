package io.perennial.rest;

import static io.perennial.rest.Caller.json;
import static io.perennial.rest.Caller.postAs;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request that is refused, crashes or is still at work leaves nothing half done, and its key may be used again. */
@QuarkusTest
@WithTestResource(RealPostgres.class)
class InterruptedRequestTest {

    @Inject
    Notes notes;

    private final String key = UUID.randomUUID().toString();

    private final String text = "once " + key;

    @Test
    void while_a_request_runs_its_twin_is_told_to_wait() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Interruptions.arrange(text, Interruptions.pause(reached, go));
        CompletableFuture<HttpResponse<String>> first = Caller.postLater(key, note(text));
        assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();

        HttpResponse<String> twin = postAs(key, note(text));
        go.countDown();

        assertProblem(twin, 409, "still-running");
        assertThat(twin.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(postAs(key, note(text)).statusCode()).isIn(201, 409);
        assertThat(first.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
        assertThat(postAs(key, note(text)).body()).isEqualTo(first.get().body());
        assertThat(written()).isOne();
    }

    @Test
    void a_refusal_leaves_nothing_and_may_be_tried_again() {
        Interruptions.arrange(text, notes -> {
            throw new Problem(409, "illegal-transition", "Not now.");
        });
        assertProblem(postAs(key, note(text)), 409, "illegal-transition");
        assertThat(written()).isZero();
        Interruptions.forget(text);

        assertThat(postAs(key, note(text)).statusCode()).isEqualTo(201);
        assertThat(written()).isOne();
    }

    @Test
    void a_crash_before_the_commit_leaves_nothing() {
        Interruptions.arrange(text, notes -> notes.read("where pg_terminate_backend(pg_backend_pid())"));
        HttpResponse<String> answer = postAs(key, note(text));
        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        Interruptions.forget(text);

        assertThat(postAs(key, note(text)).statusCode()).isEqualTo(201);
        assertThat(written()).isOne();
    }

    @Test
    void a_fault_of_ours_is_an_incident_without_details() {
        Interruptions.arrange(text, notes -> {
            throw new IllegalStateException("holds " + text);
        });

        HttpResponse<String> answer = postAs(key, note(text));

        assertProblem(answer, 500, "internal");
        assertThat(json(answer).get("incident").asText()).isNotBlank();
        assertThat(json(answer).has("detail")).isFalse();
        assertThat(written()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void what_the_database_asks_to_repeat_is_repeated(String state) {
        AtomicInteger tries = new AtomicInteger();
        Interruptions.arrange(text, notes -> {
            if (tries.incrementAndGet() < 3) {
                notes.update("do $$ begin raise exception 'again' using errcode = '" + state + "'; end $$");
            }
        });

        assertThat(postAs(key, note(text)).statusCode()).isEqualTo(201);
        assertThat(tries).hasValue(3);
        assertThat(written()).isOne();
    }

    @Test
    void what_two_requests_both_create_exists_once() {
        Interruptions.arrange(
                text,
                notes -> notes.update("insert into note (id, text) select id, 'twin' from note where text = ?", text));

        HttpResponse<String> answer = postAs(key, note(text));

        assertProblem(answer, 409, "conflict");
        assertThat(answer.body()).doesNotContain(key);
    }

    private int written() {
        return notes.read("where text = ?", text).size();
    }

    private static String note(String text) {
        return "{\"text\":\"" + text + "\",\"kind\":\"REMARK\"}";
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).get("type").asText()).isEqualTo("/problems/" + code);
    }
}
