package io.perennial.customer.identifiers;

import java.util.List;

/** Somebody who waits for identifiers to be linked. */
public interface LinkListener {

    /**
     * Called in the transaction that links, before anything else of it: from now on until its end, nobody may begin to wait
     * for an identifier.
     */
    void linking();

    /** These identifiers now lead to customers; called in the same transaction. */
    void linked(List<Link> links);
}
