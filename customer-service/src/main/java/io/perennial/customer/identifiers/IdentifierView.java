package io.perennial.customer.identifiers;

import io.perennial.contract.IdentifierType;
import java.time.Instant;
import java.util.UUID;

/**
 * An identifier that leads to a customer.
 *
 * @param id names it in {@code DELETE …/identifiers/{id}}
 * @param masked enough to tell it from others; the value itself is not stored
 */
public record IdentifierView(UUID id, IdentifierType type, String masked, Instant linkedAt) {}
