package io.perennial.customer.restriction;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether processing is restricted.
 *
 * @param since left out, as is the reason, if it is not
 * @param reason the bank's code, or the number of the customer's letter
 */
@Schema(name = "Restriction")
record Restriction(boolean restricted, Instant since, String reason) {

    static final Restriction NONE = new Restriction(false, null, null);
}
