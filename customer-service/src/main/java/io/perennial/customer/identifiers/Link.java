package io.perennial.customer.identifiers;

import io.perennial.contract.Ids;
import java.util.UUID;

/**
 * An identifier that leads to a customer.
 *
 * @param id names it where the value may not stand, for instance in a URL
 */
public record Link(UUID id, UUID customerId, Keyed identifier) {

    /** A new one. */
    public static Link of(UUID customerId, Keyed identifier) {
        return new Link(Ids.next(), customerId, identifier);
    }
}
