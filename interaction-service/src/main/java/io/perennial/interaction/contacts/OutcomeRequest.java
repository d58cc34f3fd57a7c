package io.perennial.interaction.contacts;

import io.perennial.rest.CleanText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a contact on a worklist. */
@Schema(
        name = "ContactOutcome",
        examples = "{\"outcome\": \"REACHED\", \"notes\": \"Will come by on Friday.\", \"rating\": 5}")
public record OutcomeRequest(
        @Schema(description = "Told to other services: a code, nothing personal") @NotBlank @CleanText(max = 64)
        String outcome,

        @Schema(description = "When the contact took place; now if absent")
        Instant occurredAt,

        @Schema(description = "Free words; never told to other services") @CleanText(max = 4000, multiline = true)
        String notes,

        @Schema(description = "Satisfaction, if the customer was asked") @Min(1) @Max(5) Integer rating) {}
