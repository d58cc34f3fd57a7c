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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealPostgres.class)
class IdempotencyTest {

    @Inject
    Notes notes;

    @Inject
    IdempotencyCleaning cleaning;

    private final String key = UUID.randomUUID().toString();
    private final String text = "once " + key;

    @Test
    void the_same_request_is_done_once_and_answered_alike() {
        HttpResponse<String> first = postAs(key, note(text));
        HttpResponse<String> second = postAs(key, note(text));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
        assertThat(first.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(json(first).has("absent")).isFalse();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        for (String header : new String[] {"Location", "ETag", "Content-Type"}) {
            assertThat(second.headers().allValues(header))
                    .isEqualTo(first.headers().allValues(header))
                    .hasSize(1);
        }
        assertThat(written()).isOne();
    }

    @Test
    void the_same_key_for_another_request_is_a_conflict() {
        postAs(key, note(text));

        HttpResponse<String> answer = postAs(key, note("another"));

        assertProblem(answer, 422, "idempotency-conflict");
        assertThat(written()).isOne();
    }

    @Test
    void keys_of_different_clients_are_different() {
        HttpResponse<String> ours = postAs(key, note(text), "X-Client", "branch-1");
        HttpResponse<String> theirs = postAs(key, note(text), "X-Client", "branch-2");

        assertThat(theirs.body()).isNotEqualTo(ours.body());
        assertThat(written()).isEqualTo(2);
        assertProblem(postAs(key, note(text), "X-Client", "x".repeat(65)), 400, "invalid-client");
    }

    @Test
    void a_key_is_required_and_may_have_255_characters() {
        assertProblem(postAs(null, note(text)), 400, "invalid-idempotency-key");
        assertProblem(postAs("k".repeat(300), note(text)), 400, "invalid-idempotency-key");
        assertThat(postAs("k".repeat(219) + key, note(text)).statusCode()).isEqualTo(201);
    }

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
    void of_many_at_once_one_does_it() {
        var answers = IntStream.range(0, 40).mapToObj(i -> Caller.postLater(key, note(text))).toList().stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .containsAnyOf(201)
                .isSubsetOf(201, 409);
        assertThat(answers.stream()
                        .filter(a -> a.statusCode() == 201)
                        .map(HttpResponse::body)
                        .distinct())
                .hasSize(1);
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

    @Test
    void answers_are_forgotten_after_a_week_at_the_earliest() {
        postAs(key, note(text));
        notes.update("""
                insert into idempotency (slot, client, key, fingerprint, status)
                select idempotency_slot(at), 'old', to_char(at, 'YYYY-MM-DD'), '', 200
                from generate_series(now() - interval '20 days', now(), '1 day') at
                where at > now() - interval '7 days' or idempotency_slot(at) = (idempotency_slot(now()) + 1) % 3""");

        cleaning.forget();

        assertThat(postAs(key, note(text)).headers().firstValue("Idempotent-Replayed"))
                .isPresent();
        assertThat(notes.update("delete from idempotency where client = 'old' and status = 200"))
                .isBetween(7, 8);
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
