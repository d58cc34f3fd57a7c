package io.perennial.testsupport;

import io.perennial.contract.Event;
import io.perennial.contract.Told;
import io.perennial.contract.Topic;
import io.perennial.contract.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads what a service wrote, with its CloudEvents attributes. */
final class ToldEvents {

    private ToldEvents() {}

    /** The event, if it is of that type. */
    static <E extends Event> Optional<Told<E>> read(
            Topic topic, ConsumerRecord<String, byte[]> message, Class<E> type) {
        if (!(Wire.meaningOf(topic, attribute(message, "ce_type")) instanceof Wire.Meaning.Known known)
                || !type.isAssignableFrom(known.event())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Told<>(
                    UUID.fromString(attribute(message, "ce_id")),
                    Instant.parse(attribute(message, "ce_time")),
                    Long.parseLong(attribute(message, "ce_sequence")),
                    type.cast(Wire.read(message.value(), known.event()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String attribute(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
