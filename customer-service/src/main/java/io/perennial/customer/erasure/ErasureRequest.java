package io.perennial.customer.erasure;

import io.perennial.rest.CleanText;
import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a customer is to be forgotten.
 *
 * @param reason the bank's code, or the number of the customer's letter; no personal data, it stays on the receipt
 */
@Schema(examples = "{\"reason\": \"LETTER-2026-0815\"}")
record ErasureRequest(@NotBlank @CleanText(max = 100) String reason) {}
