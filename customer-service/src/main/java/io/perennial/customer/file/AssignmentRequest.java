package io.perennial.customer.file;

import io.perennial.rest.CleanText;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is to look after a customer.
 *
 * @param manager the bank's code of the relationship manager (客户经理)
 * @param from the first day; today if left out, never in the future
 */
@Schema(examples = "{\"manager\": \"M0042\"}")
record AssignmentRequest(@NotBlank @CleanText(max = 40) String manager, LocalDate from) {}
