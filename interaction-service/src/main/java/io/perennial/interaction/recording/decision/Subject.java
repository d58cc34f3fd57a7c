package io.perennial.interaction.recording.decision;

import io.perennial.contract.Identifier;
import java.util.UUID;

/**
 * Whom a contact was with: our id of the customer, or an identifier that the sender has; one of the two is null.
 */
public record Subject(UUID customerId, Identifier identifier) {

    public static Subject of(UUID customerId) {
        return new Subject(customerId, null);
    }
}
