package io.perennial.customer.consents;

import io.perennial.contract.Channel;
import io.perennial.contract.Purpose;
import java.time.Instant;

/**
 * What a customer said about being contacted for one purpose by one channel (同意). What they never spoke about is not listed; the
 * contact policy of interaction-service says what holds then.
 *
 * @param given false: they refuse
 * @param saidAt when it was put on file
 * @param evidence where they said it, for instance the number of a form; null if nobody noted it
 */
record Consent(Purpose purpose, Channel channel, boolean given, Instant saidAt, String evidence) {}
