package io.perennial.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** Whom the call that is being answered is about, as far as is known by now. */
@RequestScoped
class About {

    private UUID customerId;

    void customer(UUID id) {
        customerId = id;
    }

    /** Null if it is about nobody, or nobody in particular. */
    UUID customer() {
        return customerId;
    }
}
