package io.perennial.outbox;

import java.time.Instant;
import java.util.UUID;

/** A row of the outbox: an event committed and not yet acknowledged by the broker. */
record Unsent(
        long id,
        UUID customerId,
        long seq,
        UUID eventId,
        String topic,
        String type,
        Instant toldAt,
        String trace,
        byte[] body) {}
