package io.perennial.contract;

import java.util.UUID;

/**
 * Something that happened to one customer and that a service tells the others.
 *
 * <p>What every event has in common (id, type, time, sequence, trace) travels as CloudEvents attributes beside it,
 * see {@link Told}; the record holds only what the event says.
 */
public sealed interface Event permits CustomerEvent, InteractionEvent, ScoreEvent, LifecycleEvent {

    /** The customer it happened to; also the key of the record on the topic. */
    UUID customerId();
}
