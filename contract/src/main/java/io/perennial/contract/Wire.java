package io.perennial.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;

/**
 * How events are written on the wire: the type's name with its major version, and JSON.
 *
 * <p>{@code ce_type} is {@code io.perennial.<Name>.v1}. Names are ours, see {@link WireNames}, never those of classes that happen
 * to move. A reader ignores fields that it does not know, so that fields may be added; anything else that changes needs a new
 * version.
 */
public final class Wire {

    /** Larger events are refused when they are appended; brokers accept 1 MiB with headers. */
    public static final int MAX_EVENT_BYTES = 900_000;

    private static final String PREFIX = "io.perennial.";
    private static final ObjectMapper JSON = mapper();

    private Wire() {}

    /** The mapper that reads and writes events: amounts as strings, times in ISO 8601, nulls left out, input bounded. */
    public static ObjectMapper json() {
        return JSON;
    }

    /** The value of {@code ce_type} for an event. */
    public static String typeOf(Object event) {
        return PREFIX + WireNames.of(event.getClass()) + ".v1";
    }

    /** The body of an event. */
    public static byte[] write(Object event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a reader of a topic makes of a {@code ce_type}. */
    public static Meaning meaningOf(Topic topic, String type) {
        int version = type.lastIndexOf(".v");
        if (!type.startsWith(PREFIX) || version < PREFIX.length()) {
            return new Meaning.UnknownType();
        }
        Class<?> event = WireNames.on(topic).get(type.substring(PREFIX.length(), version));
        if (event == null) {
            return new Meaning.UnknownType();
        }
        return "1".equals(type.substring(version + 2)) ? new Meaning.Known(event) : new Meaning.UnknownVersion();
    }

    /**
     * Reads a body.
     *
     * @throws IOException if the bytes are no such event; its message quotes nothing of them
     */
    public static <T> T read(byte[] body, Class<T> event) throws IOException {
        return JSON.readValue(body, event);
    }

    /** All events that may stand on a topic, by their wire name without version. */
    public static Map<String, Class<?>> eventsOn(Topic topic) {
        return WireNames.on(topic);
    }

    /** What a type says to a reader. */
    public sealed interface Meaning {
        /** A type that this release reads. */
        record Known(Class<?> event) implements Meaning {}

        /** A type from the future or from somebody else: counted and skipped. */
        record UnknownType() implements Meaning {}

        /** A known type in a major version that this release cannot read: parked until a newer one can. */
        record UnknownVersion() implements Meaning {}
    }

    private static ObjectMapper mapper() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(64)
                .maxStringLength(1_000_000)
                .maxNumberLength(40)
                .maxNameLength(256)
                .maxDocumentLength(1_048_576)
                .build();
        ObjectMapper mapper = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(limits).build())
                .addModules(new JavaTimeModule(), new ParameterNamesModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .build();
        mapper.configOverride(BigDecimal.class).setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING));
        return mapper;
    }
}
