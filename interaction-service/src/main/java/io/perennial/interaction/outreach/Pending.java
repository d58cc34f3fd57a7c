package io.perennial.interaction.outreach;

import io.perennial.contract.Channel;
import io.perennial.outbox.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A contact that waits to be sent.
 *
 * @param started whether it was allowed before and only its delivery is still due
 * @param attempts hand-overs so far
 */
record Pending(
        UUID id,
        UUID customerId,
        UUID actionId,
        Channel channel,
        String action,
        LocalDate dueOn,
        boolean started,
        int attempts) {

    static Pending of(Row row) throws SQLException {
        return new Pending(
                row.uuid("id"),
                row.uuid("customer_id"),
                row.uuid("action_id"),
                row.word("channel", Channel.class),
                row.string("action"),
                row.date("due_on"),
                "SENDING".equals(row.string("status")),
                row.integer("attempts"));
    }

    Message message() {
        return new Message(id, customerId, actionId, channel, action, attempts + 1);
    }
}
