package io.perennial.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A part of a service that keeps something of customers as persons, and can forget it. */
public interface Forgetting {

    /** What is kept, as it stands on the receipt: words of staff, no code. */
    String store();

    /** Forgets these customers, in the transaction that is open. Nothing that comes later may bring them back. */
    void forget(List<UUID> customers, Instant now);
}
