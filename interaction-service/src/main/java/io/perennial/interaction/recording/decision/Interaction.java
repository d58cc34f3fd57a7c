package io.perennial.interaction.recording.decision;

import io.perennial.contract.Channel;
import io.perennial.contract.Direction;
import io.perennial.contract.InteractionKind;
import io.perennial.contract.Severity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * One contact between customer and bank, whatever way we heard of it. It is recorded once and never changes; with a
 * customer not heard of yet it waits, and is recorded as it is when they are.
 *
 * <p>A complaint and an outreach contact have the id of their interaction.
 *
 * @param occurredAt when it took place, not when we heard of it
 */
public record Interaction(
        UUID id,
        Subject subject,
        InteractionKind kind,
        Channel channel,
        Direction direction,
        Instant occurredAt,
        Booking booking,
        Remarks remarks,
        Origin origin) {

    /** A complaint that nobody has weighed is taken to be of medium weight; times are kept to the microsecond. */
    public Interaction {
        occurredAt = occurredAt == null ? null : occurredAt.truncatedTo(ChronoUnit.MICROS);
        if (kind == InteractionKind.COMPLAINT && remarks.severity() == null) {
            remarks = remarks.withSeverity(Severity.MEDIUM);
        }
    }

    /** The same with other notes. */
    public Interaction noted(String notes) {
        return new Interaction(
                id, subject, kind, channel, direction, occurredAt, booking, remarks.withNotes(notes), origin);
    }

    public boolean isComplaint() {
        return kind == InteractionKind.COMPLAINT;
    }
}
