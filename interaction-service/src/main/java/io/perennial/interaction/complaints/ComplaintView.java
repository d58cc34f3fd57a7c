package io.perennial.interaction.complaints;

import io.perennial.contract.Channel;
import io.perennial.contract.Severity;
import io.perennial.interaction.complaints.decision.ComplaintState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A complaint as it is shown. */
@Schema(name = "Complaint")
public record ComplaintView(
        UUID id,

        @Schema(description = "Absent while the complaint is WAITING for its customer")
        UUID customerId,

        @Schema(
                description = "WAITING: the customer is not known yet",
                enumeration = {"WAITING", "OPEN", "ASSIGNED", "IN_PROGRESS", "RESOLVED", "CONFIRMED", "REOPENED"})
        String status,

        Channel channel,
        Severity severity,
        @Schema(description = "The bank's cause code") String cause,
        @Schema(description = ComplaintView.TO_WHOM) String text,
        @Schema(description = "When the customer made it") Instant openedAt,
        @Schema(description = "Who looks after it") String staff,

        @Schema(description = "How it was settled; absent while it is not")
        String outcome,

        Instant resolvedAt,

        @Schema(description = "Step by step, oldest first; only when one complaint is asked for")
        List<StepView> history) {

    static final String TO_WHOM = "Only to the bank's systems, and to staff who may ask for it and say why in X-Reason";

    private static final String WAITING = "WAITING";

    /** A complaint just made: it waits if its customer is not known. */
    public static ComplaintView of(Opening opening, String text) {
        return new ComplaintView(
                opening.id(),
                opening.customerId(),
                opening.customerId() == null ? WAITING : ComplaintState.OPEN.name(),
                opening.channel(),
                opening.severity(),
                opening.cause(),
                text,
                opening.openedAt(),
                null,
                null,
                null,
                null);
    }

    ComplaintView with(List<StepView> steps) {
        return new ComplaintView(
                id, customerId, status, channel, severity, cause, text, openedAt, staff, outcome, resolvedAt, steps);
    }

    ComplaintView saying(String words) {
        return new ComplaintView(
                id, customerId, status, channel, severity, cause, words, openedAt, staff, outcome, resolvedAt, history);
    }

    /** One step; {@code at} is when it took place, {@code knownAt} when we heard of it. */
    @Schema(name = "ComplaintStep")
    public record StepView(
            ComplaintState status,
            Instant at,
            Instant knownAt,
            String staff,
            @Schema(description = TO_WHOM) String words) {}
}
