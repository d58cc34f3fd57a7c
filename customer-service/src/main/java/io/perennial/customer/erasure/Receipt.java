package io.perennial.customer.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of an erasure.
 *
 * @param status COMPLETE when all services have forgotten; then it is signed
 * @param document what is signed: {@code content} as JSON in UTF-8; left out until it is complete
 * @param signature of the document, Ed25519
 * @param publicKey what verifies it, as PEM
 */
@Schema(name = "ErasureReceipt")
record Receipt(Status status, Content content, byte[] document, byte[] signature, String publicKey) {

    /** How far it has come. */
    enum Status {
        PENDING,
        COMPLETE
    }

    /** What the receipt says. */
    record Content(UUID customerId, Instant erasedAt, String reason, List<ServiceWord> services) {}

    /**
     * The word of one service.
     *
     * @param forgottenAt left out as long as it has not forgotten, or does not answer
     * @param stores what it had kept of the customer as a person; empty if it keeps figures under an id only
     */
    record ServiceWord(String service, Instant forgottenAt, List<String> stores) {}
}
