package io.perennial.interaction.recording;

import io.perennial.contract.Channel;
import io.perennial.contract.Direction;
import io.perennial.contract.InteractionKind;
import io.perennial.contract.Severity;
import io.perennial.interaction.recording.decision.Booking;
import io.perennial.interaction.recording.decision.Interaction;
import io.perennial.interaction.recording.decision.Origin;
import io.perennial.interaction.recording.decision.Remarks;
import io.perennial.interaction.recording.decision.Sentiment;
import io.perennial.interaction.recording.decision.Subject;
import io.perennial.outbox.Row;
import java.sql.SQLException;

/** Reads interactions from rows of either table; their notes stand elsewhere. */
final class Rows {

    private Rows() {}

    static Interaction interaction(Row row) throws SQLException {
        return new Interaction(
                row.uuid("id"),
                Subject.of(row.uuid("customer_id")),
                row.word("kind", InteractionKind.class),
                row.word("channel", Channel.class),
                row.word("direction", Direction.class),
                row.instant("occurred_at"),
                booking(row),
                remarks(row),
                new Origin(row.string("source"), row.string("source_id")));
    }

    private static Booking booking(Row row) throws SQLException {
        return new Booking(
                row.decimal("amount"),
                row.string("currency"),
                row.decimal("balance_after"),
                row.string("product"),
                row.string("contract"));
    }

    private static Remarks remarks(Row row) throws SQLException {
        return new Remarks(
                row.string("cause"),
                row.string("outcome"),
                row.word("sentiment", Sentiment.class),
                row.string("staff"),
                row.integer("rating"),
                row.word("severity", Severity.class),
                row.integer("duration_seconds"),
                null);
    }
}
