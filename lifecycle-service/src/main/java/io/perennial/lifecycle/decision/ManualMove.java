package io.perennial.lifecycle.decision;

import io.perennial.contract.Stage;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A person's decision about a stage: an input of the life on its day, like a fact.
 *
 * @param from the stage that the person saw; the move takes place as soon as the customer is in it on that day
 * @param heldUntil until this day (exclusive) the rules do not move the customer
 */
public record ManualMove(UUID id, LocalDate on, Stage from, Stage to, LocalDate heldUntil) {}
