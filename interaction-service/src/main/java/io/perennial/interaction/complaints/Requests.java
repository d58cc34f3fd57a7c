package io.perennial.interaction.complaints;

import io.perennial.rest.CleanText;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers send to move a complaint. */
final class Requests {

    private Requests() {}

    /** Who is to look after it. */
    @Schema(name = "ComplaintAssignment", examples = "{\"staff\": \"M-17\"}")
    public record Assignment(
            @Schema(description = "The bank's code of the member of staff") @NotBlank @CleanText(max = 64)
            String staff) {}

    /** Something to remember about a step; may be left out. */
    @Schema(name = "ComplaintNote", examples = "{\"note\": \"The branch has been asked.\"}")
    public record Note(
            @Schema(description = "In words") @CleanText(max = 4000, multiline = true)
            String note) {}

    /** How it was settled. */
    @Schema(name = "ComplaintResolution", examples = "{\"outcome\": \"REFUNDED\"}")
    public record Resolution(
            @Schema(description = "Told to other services: a code, nothing personal") @NotBlank @CleanText(max = 64)
            String outcome,

            @Schema(description = "Now if absent; not before the complaint was made or reopened")
            Instant occurredAt) {}

    /** Why the customer rejects the solution. */
    @Schema(name = "ComplaintReopening", examples = "{\"reason\": \"The fee was charged again.\"}")
    public record Reopening(
            @Schema(description = "In words") @NotBlank @CleanText(max = 4000, multiline = true)
            String reason,

            @Schema(description = "Now if absent; not before the complaint was settled")
            Instant occurredAt) {}
}
