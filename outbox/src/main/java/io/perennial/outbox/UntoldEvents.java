package io.perennial.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Events that the broker refused for good. Each stops the later events of its own customer until somebody decides. */
@ApplicationScoped
class UntoldEvents {

    private final Sql sql;

    UntoldEvents(Sql sql) {
        this.sql = sql;
    }

    List<UntoldEvent> list(int limit) {
        return sql.query(
                "select event_id, customer_id, seq, topic, type, refused, told_at, length(body) as bytes from outbox "
                        + "where refused is not null order by id limit ?",
                row -> new UntoldEvent(
                        row.uuid("event_id"),
                        row.uuid("customer_id"),
                        row.number("seq"),
                        row.string("topic"),
                        row.string("type"),
                        row.string("refused"),
                        row.number("bytes"),
                        row.instant("told_at")),
                limit);
    }

    /** Lets the relay try again, for instance after the broker's limit was raised. Answers whose event it is, if there is one. */
    Optional<UUID> retry(UUID eventId) {
        return sql.one(
                "update outbox set refused = null where event_id = ? and refused is not null returning customer_id",
                row -> row.uuid("customer_id"),
                eventId);
    }

    /** Gives an event its missing word: the place stays, so that hearers see no gap, but the body becomes smaller. */
    Optional<UUID> mend(UUID eventId, byte[] body) {
        return sql.one(
                "update outbox set refused = null, body = ? where event_id = ? and refused is not null"
                        + " returning customer_id",
                row -> row.uuid("customer_id"),
                body,
                eventId);
    }

    /**
     * An event that the broker refused.
     *
     * @param reason the broker's reason, for instance RecordTooLargeException
     */
    record UntoldEvent(
            UUID eventId,
            UUID customerId,
            long sequence,
            String topic,
            String type,
            String reason,
            long bytes,
            Instant toldAt) {}
}
