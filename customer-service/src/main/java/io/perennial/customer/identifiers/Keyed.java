package io.perennial.customer.identifiers;

import io.perennial.contract.IdentifierType;
import io.perennial.customer.history.decision.FieldChange;

/**
 * What is stored of an identifier.
 *
 * @param hash to recognise it, see {@link io.perennial.contract.IdentifierHash}; it covers the type
 * @param masked to show it
 */
public record Keyed(IdentifierType type, String hash, String masked) {

    /** For the history: it leads to the customer from now on. */
    public FieldChange linked() {
        return new FieldChange("identifiers." + type, null, masked);
    }

    /** For the history: it no longer does. */
    FieldChange unlinked() {
        return new FieldChange("identifiers." + type, masked, null);
    }
}
