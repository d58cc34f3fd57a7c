package io.perennial.interaction.recording;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.perennial.contract.Channel;
import io.perennial.contract.Direction;
import io.perennial.contract.Identifier;
import io.perennial.contract.InteractionKind;
import io.perennial.contract.Severity;
import io.perennial.interaction.recording.decision.Booking;
import io.perennial.interaction.recording.decision.Interaction;
import io.perennial.interaction.recording.decision.Origin;
import io.perennial.interaction.recording.decision.Remarks;
import io.perennial.interaction.recording.decision.Sentiment;
import io.perennial.interaction.recording.decision.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contact between customer and bank, as a caller reports it; either {@code customerId} or {@code identifier}. */
@Schema(
        name = "NewInteraction",
        requiredProperties = {"kind", "channel"})
public record InteractionRequest(
        @Schema(description = "Our id of the customer; or else identifier")
        UUID customerId,

        @Schema(description = "Any identifier of the customer; or else customerId")
        Identifier identifier,

        @Schema(description = "What happened") InteractionKind kind,

        @Schema(description = "By which way") Channel channel,

        @Schema(description = "INBOUND (the default): the customer turned to the bank")
        Direction direction,

        @Schema(description = "When it took place; now if absent. At most 5 minutes ahead and 10 years back")
        Instant occurredAt,

        @Schema(
                description =
                        "As booked on the contract: positive if money came in, negative if it went out; at most 12 digits"
                                + " before the point and 4 behind it")
        BigDecimal amount,

        @Schema(description = "Required with an amount: the reporting currency")
        String currency,

        @Schema(description = "The bank's product code", maxLength = 64)
        String product,

        @Schema(description = "The bank's reference of the account or loan", maxLength = 64)
        String contract,

        @Schema(description = "What stood in the contract afterwards")
        BigDecimal balanceAfter,

        @Schema(description = "Why, in the bank's codes", maxLength = 64)
        String cause,

        @Schema(description = "What came of it, in the bank's codes", maxLength = 64)
        String outcome,

        @Schema(description = "How the customer felt about it")
        Sentiment sentiment,

        @Schema(description = "The bank's code of the member of staff", maxLength = 64)
        String staff,

        @Schema(description = "Satisfaction", minimum = "1", maximum = "5")
        Integer rating,

        @Schema(description = "Of a complaint; MEDIUM if absent")
        Severity severity,

        @Schema(description = "How long it took", minimum = "0")
        Integer durationSeconds,

        @Schema(description = "Free words; never told to other services", maxLength = 4000)
        String notes,

        @Schema(
                description =
                        "The sender's own id of it: told again, it is the same interaction and answers 200 with the"
                                + " first id. What makes a stream safe to repeat",
                maxLength = 255)
        String externalId) {

    /** What is to be recorded, under a new id. */
    @JsonIgnore
    Interaction interaction(UUID id, String source, Instant now) {
        return new Interaction(
                id,
                new Subject(customerId, identifier),
                kind,
                channel,
                direction == null ? Direction.INBOUND : direction,
                occurredAt == null ? now : occurredAt,
                new Booking(amount, currency, balanceAfter, product, contract),
                new Remarks(cause, outcome, sentiment, staff, rating, severity, durationSeconds, notes),
                new Origin(source, externalId));
    }
}
