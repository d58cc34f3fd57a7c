package io.perennial.interaction.outreach;

/** Brings messages to customers. Called outside any transaction, at least once for each message. */
public interface Connector {

    /** Hands one message over; an exception means the same as {@link Delivery#TRY_LATER}. */
    Delivery send(Message message);

    /** How a hand-over ended. */
    enum Delivery {
        DELIVERED,
        /** The receiver is away or busy. */
        TRY_LATER,
        /** The receiver will never take it. */
        REFUSED
    }
}
