package io.perennial.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.perennial.access.Caller;
import io.perennial.audit.AuditTrail;
import io.perennial.rest.errors.Faults;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Does what a POST asks for once, however often it is sent.
 *
 * <p>What the request does and the record of its answer commit together. For at least seven days the same key of the same client
 * brings back the same answer. A request that was refused or that failed leaves nothing behind, so that trying again may succeed.
 */
@ApplicationScoped
public class Idempotency {

    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7e]{1,255}");
    private static final int TRIES = 3;

    private final IdempotencyRecords records;
    private final ObjectMapper json;
    private final ObjectWriter canonical;
    private final UriInfo uri;
    private final Caller caller;
    private final AuditTrail trail;
    private final KeyedHash hash;

    Idempotency(
            IdempotencyRecords records,
            ObjectMapper json,
            UriInfo uri,
            Caller caller,
            AuditTrail trail,
            ServiceSecret secret) {
        this.trail = trail;
        this.hash = secret.hashFor("kept answers");
        this.records = records;
        this.json = json;
        this.canonical = json.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.uri = uri;
        this.caller = caller;
    }

    /**
     * Runs the work in a transaction of its own, or answers as before.
     *
     * @param key the header {@code Idempotency-Key}: 1 to 255 printable ASCII characters
     * @param request what is asked for; with another request under the same key and address nothing is done
     * @param work does it and says the answer, with status, entity, {@code Location} and {@code ETag}; may run again if the
     *     database asks for it
     * @throws Problem 400 {@code invalid-idempotency-key}, 422 {@code idempotency-conflict}, 409 {@code still-running}
     */
    public Response once(String key, Object request, Supplier<Response> work) {
        return once(slip(key, request), () -> {
            Response answer = work.get();
            trail.note(answer.getStatus(), null);
            return answer;
        });
    }

    /**
     * For an endpoint that is called by many at once: requests that come together are done together. What it writes has to say by
     * itself who wrote it, because the audit trail does not.
     */
    public <Q> SharedTransaction<Q> shared(SharedTransaction.Work<Q> work) {
        return new SharedTransaction<>(this, records, json, work);
    }

    Response once(Slip slip, Supplier<Response> work) {
        for (int tries = 1; ; tries++) {
            try {
                return QuarkusTransaction.disallowingExisting().call(() -> answer(slip, work));
            } catch (RuntimeException e) {
                if (tries == TRIES || !Faults.isWorthRepeating(e)) {
                    throw e;
                }
            }
        }
    }

    private Response answer(Slip slip, Supplier<Response> work) {
        IdempotencyRecords.Earlier earlier = records.begin(List.of(slip)).get(0);
        if (earlier.isKnown()) {
            return earlier.answerTo(slip);
        }
        Answer answer = Answer.of(work.get(), json);
        records.keep(List.of(new IdempotencyRecords.Kept(slip, answer)));
        return answer.response(false);
    }

    /** Whether the present caller may see what any other may see: every customer, and who they are. */
    boolean callerSeesAll() {
        return caller.scope().all() && caller.seesPersons();
    }

    /** What tells a request of the present caller from all others. */
    Slip slip(String key, Object request) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new Problem(
                    400,
                    "invalid-idempotency-key",
                    "Send a header Idempotency-Key of 1 to 255 characters, new for each request.");
        }
        byte[] digest = digest(request);
        int half = digest.length / 2;
        return new Slip(
                caller.name(), key, Arrays.copyOf(digest, half), Arrays.copyOfRange(digest, half, digest.length));
    }

    private byte[] digest(Object request) {
        try {
            byte[] address = uri.getPath().getBytes(StandardCharsets.UTF_8);
            return hash.of(address, new byte[1], canonical.writeValueAsBytes(request));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What tells a request from all others.
     *
     * @param fingerprint of address and content, under the service's secret: a request that can be guessed is not recognised by it
     * @param secret follows from them as well, and is kept nowhere: it opens what was answered
     */
    record Slip(String client, String key, byte[] fingerprint, byte[] secret) {

        /** Client and key; neither can hold a line break. */
        String name() {
            return client + '\n' + key;
        }
    }
}
