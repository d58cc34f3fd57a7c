package io.perennial.interaction.complaints;

import io.perennial.contract.Channel;
import io.perennial.contract.Severity;
import java.time.Instant;
import java.util.UUID;

/**
 * A complaint as it was made.
 *
 * @param id of the interaction by which it was made
 * @param cause the bank's cause code, null if none
 * @param words what the customer said, null if not noted; may hold personal data
 */
public record Opening(
        UUID id, UUID customerId, Channel channel, Severity severity, String cause, String words, Instant openedAt) {}
