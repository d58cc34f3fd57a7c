package io.perennial.outbox;

import io.perennial.contract.Event;
import io.perennial.contract.Told;
import io.perennial.contract.Topic;
import java.util.List;

/** Hears what another service tells. */
public interface Listener<E extends Event> {

    /** The topic that it hears. */
    Topic topic();

    /**
     * Applies what one poll brought, in the transaction that is open: nothing twice, each customer's events in order and
     * without gaps. If it throws, nothing of it stays; the events are then tried in smaller parts, so that only the one at
     * fault is parked.
     */
    void hear(List<Told<E>> events);
}
