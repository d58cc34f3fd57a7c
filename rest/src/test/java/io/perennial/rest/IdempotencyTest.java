package io.perennial.rest;

import static io.perennial.rest.Caller.json;
import static io.perennial.rest.Caller.postAs;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.database.OwnWork;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same request under the same key is done once and answered alike. */
@QuarkusTest
@WithTestResource(RealPostgres.class)
class IdempotencyTest {

    @Inject
    Notes notes;

    @Inject
    IdempotencyCleaning cleaning;

    @Inject
    ServiceSecret secret;

    @Inject
    ObjectMapper json;

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
        HttpResponse<String> ours = postAs(key, note(text), "Authorization", Caller.bearer("machine"));
        HttpResponse<String> theirs = postAs(key, note(text), "Authorization", Caller.bearer("branch-head"));

        assertThat(theirs.body()).isNotEqualTo(ours.body());
        assertThat(written()).isEqualTo(2);
    }

    @Test
    void whoever_guesses_a_request_knows_neither_its_fingerprint_nor_what_opens_the_answer() throws Exception {
        postAs(key, note(text));
        byte[] address = "/v1/notes\0".getBytes(StandardCharsets.UTF_8);
        byte[] guessed = json.writeValueAsBytes(json.readValue(note(text), Note.class));

        MessageDigest unkeyed = MessageDigest.getInstance("SHA-512");
        unkeyed.update(address);

        assertThat(keptUnder(unkeyed.digest(guessed))).isZero();
        assertThat(keptUnder(secret.hashFor("kept answers").of(address, guessed)))
                .isOne();
    }

    @Test
    void a_key_is_required_and_may_have_255_characters() {
        assertProblem(postAs(null, note(text)), 400, "invalid-idempotency-key");
        assertProblem(postAs("k".repeat(300), note(text)), 400, "invalid-idempotency-key");
        assertThat(postAs("k".repeat(219) + key, note(text)).statusCode()).isEqualTo(201);
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
        assertThat(OwnWork.call(() -> notes.update("delete from idempotency where client = 'old' and status = 200")))
                .isBetween(7, 8);
    }

    private int keptUnder(byte[] digest) {
        byte[] fingerprint = Arrays.copyOf(digest, 32);
        return OwnWork.call(() ->
                notes.update("update idempotency set etag = etag where key = ? and fingerprint = ?", key, fingerprint));
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
