package io.perennial.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody did.
 *
 * @param at when, by the wall clock
 * @param who as their token names them
 * @param roles that they had then, sorted, with blanks between
 * @param action method and address, as in {@code GET /v1/customers/{id}}
 * @param customerId whom it was about; null if not about one customer
 * @param objectId what it was about, as the address names it: {@code {id}} of the action, the last one; null if it names nothing
 * @param criteria what was asked for, of lists; else empty
 * @param reason why, as they said; null if they did not
 * @param status HTTP status of the answer
 * @param found how many rows were shown, of lists; else null
 * @param trace id of the trace; null if there was none
 */
public record Entry(
        UUID id,
        Instant at,
        String who,
        String roles,
        String action,
        UUID customerId,
        UUID objectId,
        String criteria,
        String reason,
        int status,
        Integer found,
        String trace) {

    /**
     * The hash that links it to the entry before: SHA-256 of that one's hash and of all fields, each with its length before it. Entries
     * that were linked before objects were kept have none, so one that is missing leaves no trace.
     */
    byte[] link(byte[] before) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            String fields = Stream.concat(
                            Stream.of(id, at, who, roles, action, customerId, criteria, reason, status, found, trace),
                            Stream.ofNullable(objectId))
                    .map(field -> field == null ? "-" : field.toString().length() + ":" + field)
                    .collect(Collectors.joining(","));
            return digest.digest(fields.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
