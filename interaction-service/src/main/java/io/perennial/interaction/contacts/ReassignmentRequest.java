package io.perennial.interaction.contacts;

import io.perennial.rest.CleanText;
import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to carry out a contact. */
@Schema(name = "ContactReassignment", examples = "{\"manager\": \"M-18\"}")
public record ReassignmentRequest(
        @Schema(description = "The bank's code of the relationship manager") @NotBlank @CleanText(max = 64)
        String manager) {}
