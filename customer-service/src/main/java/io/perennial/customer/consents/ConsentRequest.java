package io.perennial.customer.consents;

import io.perennial.rest.CleanText;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a customer says.
 *
 * @param given true: they agree; false: they refuse, or take back what they gave
 * @param evidence where they said it, for instance the number of a form; no personal data
 */
@Schema(examples = "{\"given\": false, \"evidence\": \"FORM-2026-0815\"}")
record ConsentRequest(
        @NotNull Boolean given, @CleanText(max = 100) String evidence) {}
