package io.perennial.interaction.customers;

import io.perennial.contract.IdentifierHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the keyed hash of identifiers from the key that customer-service has as well. */
@ApplicationScoped
class IdentifierKey {

    @Produces
    @Singleton
    IdentifierHash identifierHash(@ConfigProperty(name = "perennial.identifier-key") String key) {
        return new IdentifierHash(key);
    }
}
