package io.perennial.interaction.outreach.decision;

import io.perennial.contract.Purpose;
import java.util.Optional;

/** What holds for a customer who has not said whether they may be contacted. Stored: never rename. */
public enum ConsentRule {
    /** They may be, until they refuse (opt-out). */
    ALLOWED,
    /** They may not be, until they agree (opt-in), but for what their contracts are about. */
    REFUSED;

    /** Whether a contact may be made. Who refused is not contacted, whatever it is for. */
    boolean allows(Purpose purpose, Optional<Boolean> said) {
        return said.orElse(this == ALLOWED || purpose == Purpose.SERVICE);
    }
}
