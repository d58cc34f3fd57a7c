package io.perennial.customer.erasure;

import java.time.Instant;
import java.util.UUID;

/**
 * That a customer was forgotten, as it is on record.
 *
 * @param receipt what was signed when all services had forgotten; null until then
 */
record Erasure(UUID customerId, Instant erasedAt, String reason, Signed receipt) {

    /** A receipt and what verifies it. */
    record Signed(byte[] document, byte[] signature, String publicKey) {}
}
