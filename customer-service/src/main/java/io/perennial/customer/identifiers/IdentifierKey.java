package io.perennial.customer.identifiers;

import io.perennial.contract.Identifier;
import io.perennial.contract.IdentifierHash;
import io.perennial.customer.identifiers.decision.Masking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Turns identifiers into what may be stored of them. Holds the bank's key; values go no further than here. */
@ApplicationScoped
class IdentifierKey {

    private final IdentifierHash hash;

    IdentifierKey(@ConfigProperty(name = "perennial.identifier-key") String secret) {
        hash = new IdentifierHash(secret);
    }

    /** What may be stored of an identifier. */
    Keyed of(Identifier identifier) {
        return new Keyed(
                identifier.type(),
                hash.of(identifier.type(), identifier.value()),
                Masking.of(identifier.type(), identifier.value()));
    }
}
