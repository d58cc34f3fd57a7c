package io.perennial.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import io.perennial.rest.Problem;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads one JSON document of a caller: exactly one, in UTF-8, and says by {@link Problem} what is wrong with it. */
@Singleton
public class JsonReading {

    /** The largest document; more goes line by line. */
    public static final int MAX_BYTES = 1_048_576;

    private final ObjectMapper json;

    JsonReading(ObjectMapper json) {
        this.json = json;
    }

    /**
     * @return what the document says, never null
     * @throws Problem 400, 413 or 422
     */
    public Object read(byte[] body, Type type) {
        if (body.length > MAX_BYTES) {
            throw new Problem(
                    413, "too-large", "A JSON document may have 1 MiB. Send many things as an NDJSON stream.");
        }
        refuseForeignBytes(body);
        ObjectReader reader =
                json.readerFor(json.constructType(type)).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try (JsonParser parser = reader.createParser(body)) {
            return onlyValue(reader, parser);
        } catch (InvalidDefinitionException e) {
            throw new UncheckedIOException(e); // a fault of ours
        } catch (JsonProcessingException e) {
            refuseBrokenJson(body); // whatever does not fit, broken JSON is the first thing to be said
            throw JsonFaults.problem(e);
        } catch (IOException e) {
            throw JsonFaults.malformed();
        }
    }

    private static Object onlyValue(ObjectReader reader, JsonParser parser) throws IOException {
        if (parser.nextToken() == null) {
            throw JsonFaults.malformed();
        }
        Object value = reader.readValue(parser);
        if (parser.nextToken() != null) {
            throw JsonFaults.malformed();
        }
        if (value == null) {
            throw JsonFaults.unknownValue(List.of(new Problem.Error("", "required")));
        }
        return value;
    }

    private void refuseBrokenJson(byte[] body) {
        try (JsonParser parser = json.createParser(body)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
        } catch (JsonProcessingException e) {
            throw JsonFaults.problem(e);
        } catch (IOException e) {
            throw JsonFaults.malformed();
        }
    }

    // Jackson would guess UTF-16 and 32, skip a byte order mark, and let overlong forms pass
    private static void refuseForeignBytes(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw JsonFaults.malformed();
        }
        if (body.length > 1 && (body[0] == (byte) 0xEF || body[0] == 0 || body[1] == 0)) {
            throw JsonFaults.malformed();
        }
    }
}
