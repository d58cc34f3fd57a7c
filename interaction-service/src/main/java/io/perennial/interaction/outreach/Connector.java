package io.perennial.interaction.outreach;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings messages to customers. Called outside any transaction, at least once for each message. */
public interface Connector {

    /**
     * Hands messages over.
     *
     * @return how that ended for each; an exception means {@link Delivery#TRY_LATER} for all
     */
    Map<Message, Delivery> send(List<Message> messages);

    /** How a hand-over ended. */
    enum Delivery {
        DELIVERED,
        /** The receiver is away or busy. */
        TRY_LATER,
        /** The receiver will never take it. */
        REFUSED;

        /** The same for each of them, in their order. */
        Map<Message, Delivery> ofAll(List<Message> messages) {
            Map<Message, Delivery> deliveries = new LinkedHashMap<>();
            messages.forEach(message -> deliveries.put(message, this));
            return deliveries;
        }
    }
}
