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
 * @param withdrawn whether its wish was taken back while nobody knew whether it had gone out
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
        boolean withdrawn,
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
                row.string("withdrawn_because") != null,
                row.integer("attempts"));
    }

    Message message() {
        return new Message(id, customerId, actionId, channel, action, attempts + 1);
    }
}
