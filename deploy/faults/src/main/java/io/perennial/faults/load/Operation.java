package io.perennial.faults.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.local.Service;
import java.util.List;
import java.util.UUID;

/**
 * One thing that a client wants of the bank, sent as often as it takes.
 *
 * @param id also its Idempotency-Key, and a mark in what it writes
 * @param customer whom it is about; null if named by an account, or not yet registered
 * @param account the account that names the customer; null if not needed
 * @param service who is asked
 * @param path of the request, with its method: POST, PATCH or GET
 * @param lines the interactions of a bulk request, else empty
 */
record Operation(
        UUID id,
        What what,
        UUID customer,
        String account,
        Service service,
        String method,
        String path,
        ObjectNode body,
        List<Operation> lines) {

    static Operation post(What what, UUID id, UUID customer, String account, String path, ObjectNode body) {
        return new Operation(id, what, customer, account, what.service(), "POST", path, body, List.of());
    }

    static Operation read(Service service, UUID customer, String path) {
        return new Operation(UUID.randomUUID(), What.READ, customer, null, service, "GET", path, null, List.of());
    }

    boolean isWrite() {
        return what != What.READ;
    }
}
