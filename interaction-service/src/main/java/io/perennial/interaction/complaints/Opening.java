package io.perennial.interaction.complaints;

import io.perennial.contract.Channel;
import io.perennial.contract.Severity;
import java.time.Instant;
import java.util.UUID;

/**
 * A complaint as it was made. What the customer said stands among the spoken words, under the same id.
 *
 * @param id of the interaction by which it was made
 * @param cause the bank's cause code, null if none
 */
public record Opening(UUID id, UUID customerId, Channel channel, Severity severity, String cause, Instant openedAt) {}
