package io.perennial.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.contract.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * A parked event, for an operator.
 *
 * @param reason code of why it is parked; WAITING if it only waits behind another event of its customer
 * @param sequence its place among its customer's events, null where order does not matter
 * @param body what it says, if it is JSON; only shown to who is shown customers as persons, and so not to operations; not kept
 *     once it is applied or discarded
 * @param raw what it says in base64, if it is not; shown as the body is
 */
record ParkedEventView(
        UUID id,
        String topic,
        int partition,
        long offset,
        String reason,
        String status,
        UUID customerId,
        Long sequence,
        String source,
        String eventId,
        String type,
        Instant parkedAt,
        Instant endedAt,
        boolean mended,
        JsonNode body,
        String raw) {

    static ParkedEventView of(ParkedEvent event) {
        byte[] bytes = event.letter().body();
        JsonNode body = json(bytes);
        String raw = body == null && bytes != null ? Base64.getEncoder().encodeToString(bytes) : null;
        return view(event, body, raw);
    }

    static ParkedEventView withoutBody(ParkedEvent event) {
        return view(event, null, null);
    }

    private static ParkedEventView view(ParkedEvent event, JsonNode body, String raw) {
        Letter letter = event.letter();
        return new ParkedEventView(
                event.id(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                event.reason(),
                event.status(),
                event.customerId(),
                event.seq(),
                letter.source(),
                letter.id(),
                letter.type(),
                event.parkedAt(),
                event.endedAt(),
                event.mended(),
                body,
                raw);
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return bytes == null ? null : Wire.json().readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return null;
        }
    }
}
