package io.perennial.interaction.outreach;

import java.util.List;

/**
 * What one look at the pending contacts brought.
 *
 * @param messages those that may go out
 * @param isFull whether there may be more
 */
record Claim(List<Message> messages, boolean isFull) {}
