package io.perennial.outbox;

import io.perennial.contract.Event;
import io.perennial.contract.Told;
import java.util.UUID;

/** What a record on one of our own topics turned out to be. */
sealed interface Arrival {

    Letter letter();

    /**
     * An event with its place among those of its customer.
     *
     * @param told the event; null if its type is unknown, so that only its place counts
     */
    record Ordered(Letter letter, UUID customerId, long seq, Told<Event> told) implements Arrival {

        boolean unknownType() {
            return told == null;
        }
    }

    /**
     * A record that cannot be applied as it is.
     *
     * @param customerId null if not even that can be read
     * @param seq null if not even that can be read
     * @param reason code, without any of its content
     */
    record Unreadable(Letter letter, UUID customerId, Long seq, String reason) implements Arrival {}
}
