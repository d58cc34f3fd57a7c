package io.perennial.interaction.outreach;

import io.perennial.contract.Channel;
import java.util.UUID;

/**
 * What a connector has to bring to a customer.
 *
 * @param contactId the same however often it is handed over: the key by which the receiver knows a repetition
 * @param action code of the action in the playbook: which text to send
 * @param attempts how often it was handed over, this time included
 */
public record Message(UUID contactId, UUID customerId, UUID actionId, Channel channel, String action, int attempts) {}
