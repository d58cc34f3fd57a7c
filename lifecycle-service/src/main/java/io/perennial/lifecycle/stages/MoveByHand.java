package io.perennial.lifecycle.stages;

import io.perennial.contract.Stage;
import io.perennial.rest.CleanText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person's decision to move a customer.
 *
 * @param to the stage to move to
 * @param reason why, in words, 10 to 1000 characters; kept for ever
 * @param effectiveOn the day on which it takes place; today if left out
 * @param holdUntil until this day the rules do not move the customer; 30 days from the move if left out
 */
@Schema(examples = """
        {"to": "DEVELOPMENT", "reason": "Has signed the papers for an account; the booking follows tomorrow."}""")
record MoveByHand(
        @NotNull Stage to,

        @NotNull @Size(min = 10, message = "too-short") @CleanText(max = 1000, multiline = true)
        String reason,

        LocalDate effectiveOn,
        LocalDate holdUntil) {}
