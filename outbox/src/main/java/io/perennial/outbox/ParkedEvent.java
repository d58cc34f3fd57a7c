package io.perennial.outbox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * An event that could not be applied when it came.
 *
 * @param mended whether somebody corrected its body
 */
record ParkedEvent(
        UUID id,
        String reason,
        String status,
        UUID customerId,
        Long seq,
        Instant parkedAt,
        Instant endedAt,
        boolean mended,
        Letter letter) {

    static ParkedEvent of(Row row, ParkedBodies bodies) throws SQLException {
        byte[] mended = row.bytes("mended_body");
        UUID customerId = row.uuid("customer_id");
        Long seq = row.number("seq") == 0 ? null : row.number("seq");
        String subject = customerId == null ? null : customerId.toString();
        Instant toldAt = row.instant("told_at");
        Letter letter = new Letter(
                row.string("topic"),
                Math.toIntExact(row.number("part")),
                row.number("position"),
                subject,
                row.string("event_id"),
                row.string("source"),
                row.string("type"),
                toldAt == null ? null : toldAt.toString(),
                subject,
                seq == null ? null : seq.toString(),
                null,
                row.string("trace"),
                bodies.open(row.uuid("id"), mended == null ? row.bytes("body") : mended));
        return new ParkedEvent(
                row.uuid("id"),
                row.string("reason"),
                row.string("status"),
                customerId,
                seq,
                row.instant("parked_at"),
                row.instant("ended_at"),
                mended != null,
                letter);
    }
}
