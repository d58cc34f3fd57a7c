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
import io.perennial.interaction.recording.decision.Subject;
import io.perennial.rest.CleanText;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A complaint (投诉), as a caller reports it; either {@code customerId} or {@code identifier}. */
@Schema(
        name = "NewComplaint",
        requiredProperties = {"channel"})
public record ComplaintRequest(
        @Schema(description = "Our id of the customer; or else identifier")
        UUID customerId,

        @Schema(description = "Any identifier of the customer; or else customerId")
        Identifier identifier,

        @Schema(description = "By which way the customer complained")
        Channel channel,

        @Schema(description = "MEDIUM if absent") Severity severity,

        @Schema(description = "The bank's cause code", maxLength = 64)
        String cause,

        @Schema(description = "What the customer said; never told to other services")
        @CleanText(max = 4000, multiline = true)
        String text,

        @Schema(description = "When the customer made it; now if absent")
        Instant occurredAt) {

    /** The interaction by which the complaint is made, under a new id. */
    @JsonIgnore
    Interaction interaction(UUID id, String source, Instant now) {
        return new Interaction(
                id,
                new Subject(customerId, identifier),
                InteractionKind.COMPLAINT,
                channel,
                Direction.INBOUND,
                occurredAt == null ? now : occurredAt,
                Booking.NONE,
                new Remarks(cause, null, null, null, null, severity, null, text),
                new Origin(source, null));
    }
}
