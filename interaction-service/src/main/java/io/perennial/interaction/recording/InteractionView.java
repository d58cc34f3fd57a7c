package io.perennial.interaction.recording;

import io.perennial.contract.Channel;
import io.perennial.contract.Direction;
import io.perennial.contract.InteractionKind;
import io.perennial.contract.Severity;
import io.perennial.interaction.recording.decision.Booking;
import io.perennial.interaction.recording.decision.Interaction;
import io.perennial.interaction.recording.decision.Remarks;
import io.perennial.interaction.recording.decision.Sentiment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contact between customer and bank, as it is shown. */
@Schema(name = "Interaction")
public record InteractionView(
        UUID id,

        @Schema(description = "Absent while WAITING for an identifier that leads to nobody yet")
        UUID customerId,

        @Schema(description = "WAITING: recorded as soon as its customer is heard of")
        Status status,

        InteractionKind kind,
        Channel channel,
        Direction direction,
        Instant occurredAt,
        @Schema(description = "When we heard of it") Instant recordedAt,
        BigDecimal amount,
        String currency,
        String product,
        @Schema(description = InteractionView.TO_WHOM) String contract,
        @Schema(description = InteractionView.TO_WHOM) BigDecimal balanceAfter,
        String cause,
        String outcome,
        Sentiment sentiment,
        String staff,
        Integer rating,
        Severity severity,
        Integer durationSeconds,
        @Schema(description = InteractionView.TO_WHOM) String notes,

        @Schema(description = "Which system or client reported it")
        String source,

        @Schema(description = "The source's own id of it") String externalId) {

    static final String TO_WHOM = "Only to the bank's systems, and to staff who may ask for it and say why in X-Reason";

    /** Whether its customer is known. */
    public enum Status {
        RECORDED,
        WAITING
    }

    /** The same without what only those are shown who are shown customers as persons. */
    InteractionView hidden() {
        return new InteractionView(
                id,
                customerId,
                status,
                kind,
                channel,
                direction,
                occurredAt,
                recordedAt,
                amount,
                currency,
                product,
                null,
                null,
                cause,
                outcome,
                sentiment,
                staff,
                rating,
                severity,
                durationSeconds,
                null,
                source,
                externalId);
    }

    static InteractionView of(Placed placed, Instant recordedAt) {
        Interaction interaction = placed.interaction();
        Booking booking = interaction.booking();
        Remarks remarks = interaction.remarks();
        return new InteractionView(
                interaction.id(),
                placed.isWaiting() ? interaction.subject().customerId() : placed.customerId(),
                placed.isWaiting() ? Status.WAITING : Status.RECORDED,
                interaction.kind(),
                interaction.channel(),
                interaction.direction(),
                interaction.occurredAt(),
                recordedAt.truncatedTo(ChronoUnit.MICROS),
                booking.amount(),
                booking.currency(),
                booking.product(),
                booking.contract(),
                booking.balanceAfter(),
                remarks.cause(),
                remarks.outcome(),
                remarks.sentiment(),
                remarks.staff(),
                remarks.rating(),
                remarks.severity(),
                remarks.durationSeconds(),
                remarks.notes(),
                interaction.origin().source(),
                interaction.origin().id());
    }
}
