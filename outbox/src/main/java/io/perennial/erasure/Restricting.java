package io.perennial.erasure;

import java.util.List;
import java.util.UUID;

/** A part of a service that does something about customers by itself, and can be told to let it be. */
public interface Restricting {

    /** Why customers are let be; stored: never rename. */
    enum Why {
        PROCESSING_RESTRICTED,
        ERASED
    }

    /** Lets these customers be, in the transaction that is open. Told twice it does no more than once. */
    void restrict(List<UUID> customers, Why why);

    /** Serves these customers as others again, in the transaction that is open. */
    void resume(List<UUID> customers);
}
