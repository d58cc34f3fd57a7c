package io.perennial.lifecycle.playbooks;

import io.perennial.lifecycle.decision.BelievedMove;
import io.perennial.lifecycle.retention.OpenCase;
import java.util.UUID;

/**
 * What there is to act upon at a customer.
 *
 * @param latest the move that led to where the customer stands; null if they turned out to be nobody's customer yet
 * @param open the open retention case; null if there is none
 */
public record Affairs(UUID customerId, BelievedMove latest, OpenCase open) {}
