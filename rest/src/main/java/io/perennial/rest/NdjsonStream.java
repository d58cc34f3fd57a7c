package io.perennial.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.rest.errors.Violations;
import io.perennial.rest.json.JsonReading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Many things in one request: a JSON document per line in, a result per line out, both streamed.
 *
 * <p>Every line is parsed and checked by itself; what is valid is handed over in batches, so that a service can write set-based.
 * A bad line spoils only itself. The results come in the order of the lines. A caller should read results while it still sends.
 */
@ApplicationScoped
public class NdjsonStream {

    /** The media type of both directions. */
    public static final String MEDIA_TYPE = "application/x-ndjson";

    private final JsonReading reading;
    private final Validator validator;
    private final ObjectMapper json;
    private final int batch;

    NdjsonStream(
            JsonReading reading,
            Validator validator,
            ObjectMapper json,
            @ConfigProperty(name = "perennial.ndjson-batch", defaultValue = "200") int batch) {
        this.reading = reading;
        this.validator = validator;
        this.json = json;
        this.batch = batch;
    }

    /**
     * The answer to a stream: 200 with {@code {line, status, id?, problem?}} for each line that is not empty.
     *
     * @param body the request's body, read as the answer is written
     * @param type what a line says; its constraints are checked
     * @param handler what to do; it opens its own transactions
     */
    public <T> Response results(InputStream body, Class<T> type, BatchHandler<T> handler) {
        StreamingOutput output = out -> stream(new NdjsonLines(body), new NdjsonBatch<>(handler, out, json), type);
        return Response.ok(output, MEDIA_TYPE).build();
    }

    private <T> void stream(NdjsonLines lines, NdjsonBatch<T> pending, Class<T> type) throws IOException {
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            add(pending, lines.number(), line, type);
            if (pending.size() >= batch) {
                pending.flush();
            }
        }
        pending.flush();
    }

    private <T> void add(NdjsonBatch<T> pending, long number, byte[] line, Class<T> type) {
        try {
            T value = type.cast(reading.read(line, type));
            var violations = validator.validate(value);
            if (!violations.isEmpty()) {
                throw Violations.problem(violations);
            }
            pending.add(new Line<>(number, value));
        } catch (Problem problem) {
            pending.refuse(number, problem);
        }
    }
}
