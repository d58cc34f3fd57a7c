package io.perennial.outbox;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record as it lay on the topic, or as it was parked: envelope and body, not yet understood.
 *
 * @param body null for a tombstone
 */
record Letter(
        String topic,
        int partition,
        long offset,
        String key,
        String id,
        String source,
        String type,
        String time,
        String subject,
        String sequence,
        String contentType,
        String trace,
        byte[] body) {

    private static final int LONGEST_ATTRIBUTE = 255;

    static Letter of(ConsumerRecord<String, byte[]> message) {
        return new Letter(
                message.topic(),
                message.partition(),
                message.offset(),
                message.key(),
                header(message, "ce_id"),
                header(message, "ce_source"),
                header(message, "ce_type"),
                header(message, "ce_time"),
                header(message, "ce_subject"),
                header(message, "ce_sequence"),
                header(message, "content-type"),
                header(message, "traceparent"),
                message.value());
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null
                ? null
                : honest(new String(header.value(), StandardCharsets.UTF_8));
    }

    /** An attribute that is longer than any meant honestly, or that the database cannot hold, counts as missing. */
    static String honest(String attribute) {
        boolean fits = attribute != null
                && attribute.length() <= LONGEST_ATTRIBUTE
                && attribute.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c));
        return fits ? attribute : null;
    }

    Letter withBody(byte[] mended) {
        return new Letter(
                topic, partition, offset, key, id, source, type, time, subject, sequence, contentType, trace, mended);
    }
}
