package io.perennial.contract;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as it stands on a topic, together with its CloudEvents attributes.
 *
 * @param id {@code ce_id}, fixed when the event was committed: told twice, it is the same
 * @param time {@code ce_time}, when it was committed
 * @param sequence {@code ce_sequence}, the place of this event among all that its teller says about the customer: 1, 2, 3 …
 *     without gaps
 * @param event what it says
 */
public record Told<E>(UUID id, Instant time, long sequence, E event) {}
