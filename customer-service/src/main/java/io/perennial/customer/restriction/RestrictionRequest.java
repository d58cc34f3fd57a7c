package io.perennial.customer.restriction;

import io.perennial.rest.CleanText;
import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why processing is to be restricted.
 *
 * @param reason the bank's code, or the number of the customer's letter; no personal data
 */
@Schema(examples = "{\"reason\": \"LETTER-2026-0815\"}")
record RestrictionRequest(@NotBlank @CleanText(max = 100) String reason) {}
