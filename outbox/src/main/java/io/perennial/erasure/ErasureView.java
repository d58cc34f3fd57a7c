package io.perennial.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What one service did to forget a customer.
 *
 * @param erasedAt when customer-service decided it
 * @param forgottenAt when this service had forgotten
 * @param stores what it had kept of customers as persons; empty if it keeps only figures under an id
 */
public record ErasureView(UUID customerId, Instant erasedAt, Instant forgottenAt, List<String> stores) {}
