package io.perennial.rest;

import static io.perennial.rest.Caller.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgres.class)
class SharedTransactionTest {

    private static final int MANY = 20;

    @Inject
    Notes notes;

    @Inject
    NotesResource endpoint;

    private final String run = UUID.randomUUID().toString();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private CompletableFuture<HttpResponse<String>> first;

    @BeforeEach
    void somebody_is_being_served() throws InterruptedException {
        Interruptions.arrange("first " + run, Interruptions.pause(reached, go));
        first = post("first", "first " + run);
        assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @AfterEach
    void nobody_is_left_waiting() throws Exception {
        go.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
    }

    @Test
    void requests_that_come_meanwhile_share_the_next_transaction() {
        List<HttpResponse<String>> answers = served(waiting(i -> "note " + run));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers).extracting(HttpResponse::body).doesNotHaveDuplicates();
        assertThat(written()).isEqualTo(MANY);
        assertThat(transactions()).isOne();
        List<HttpResponse<String>> again = served(waiting(i -> "note " + run));
        assertThat(again)
                .extracting(HttpResponse::body)
                .isEqualTo(answers.stream().map(HttpResponse::body).toList());
        assertThat(written()).isEqualTo(MANY);
    }

    @Test
    void one_that_is_refused_keeps_nobody_from_being_served() {
        List<HttpResponse<String>> answers = served(waiting(i -> (i == 7 ? "refused " : "note ") + run));

        assertThat(answers.get(7).statusCode()).isEqualTo(422);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(MANY - 1);
        assertThat(written()).isEqualTo(MANY - 1);
        assertThat(transactions()).isOne();
    }

    @Test
    void one_that_breaks_the_transaction_is_found_and_the_others_are_done_alone() {
        Interruptions.arrange("bad " + run, notes -> notes.update("select 1 / 0"));

        List<HttpResponse<String>> answers = served(waiting(i -> (i == 7 ? "bad " : "note ") + run));

        assertThat(answers.get(7).statusCode()).isEqualTo(500);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(MANY - 1);
        assertThat(written()).isEqualTo(MANY - 1);
    }

    @Test
    void a_twin_of_one_that_waits_is_told_that_it_is_being_worked_on() {
        CompletableFuture<HttpResponse<String>> waiting = post("twin", "note " + run);
        await().until(() -> endpoint.waiting() == 1);

        HttpResponse<String> twin = post("twin", "note " + run).join();

        assertThat(twin.statusCode()).isEqualTo(409);
        assertThat(json(twin).get("type").asText()).isEqualTo("/problems/still-running");
        go.countDown();
        assertThat(waiting.join().statusCode()).isEqualTo(201);
        assertThat(written()).isOne();
    }

    @Test
    void a_key_that_was_used_for_another_request_is_refused_to_it_alone() {
        CompletableFuture<HttpResponse<String>> earlier = post("key-0", "note " + run);
        go.countDown();
        assertThat(earlier.join().statusCode()).isEqualTo(201);

        List<HttpResponse<String>> answers = served(waiting(i -> "other " + run));

        assertThat(json(answers.get(0)).get("type").asText()).isEqualTo("/problems/idempotency-conflict");
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(MANY - 1);
    }

    private List<CompletableFuture<HttpResponse<String>>> waiting(IntFunction<String> text) {
        return IntStream.range(0, MANY)
                .mapToObj(i -> post("key-" + i, text.apply(i)))
                .toList();
    }

    private List<HttpResponse<String>> served(List<CompletableFuture<HttpResponse<String>>> waiting) {
        if (go.getCount() > 0) {
            await().until(() -> endpoint.waiting() == MANY);
            go.countDown();
        }
        return waiting.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<HttpResponse<String>> post(String key, String text) {
        return Caller.postLater(
                "/v1/notes/shared", key + run, ("{\"text\":\"" + text + "\",\"kind\":\"REMARK\"}").getBytes(UTF_8));
    }

    private int written() {
        return notes.read("where text = ?", "note " + run).size();
    }

    private int transactions() {
        return notes.read(
                        "where text = ? and ctid = (select min(ctid) from note as same where same.xmin = note.xmin)",
                        "note " + run)
                .size();
    }
}
