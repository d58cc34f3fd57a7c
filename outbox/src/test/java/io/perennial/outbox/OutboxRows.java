package io.perennial.outbox;

import io.perennial.contract.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Rows of the outbox by hand, for tests that need a transaction of their own. */
final class OutboxRows {

    private OutboxRows() {}

    static void insert(Connection connection, UUID customer, long seq, byte[] body) throws SQLException {
        try (var told = connection.prepareStatement(
                        "insert into told values (?, ?) on conflict (customer_id) do update set seq = excluded.seq");
                var row = connection.prepareStatement(
                        "insert into outbox (customer_id, seq, event_id, topic, type, told_at, body) "
                                + "values (?, ?, ?, 'customer-events', 'io.perennial.ManagerAssigned.v1', now(), ?)")) {
            told.setObject(1, customer);
            told.setLong(2, seq);
            told.executeUpdate();
            row.setObject(1, customer);
            row.setLong(2, seq);
            row.setObject(3, Ids.next());
            row.setBytes(4, body);
            row.executeUpdate();
        }
    }

    /** What is still to be sent of a customer, in its order. */
    static List<Unsent> of(Connection connection, UUID customer) throws SQLException {
        List<Unsent> found = new ArrayList<>();
        try (var query = connection.prepareStatement("select * from outbox where customer_id = ? order by seq")) {
            query.setObject(1, customer);
            var rows = query.executeQuery();
            while (rows.next()) {
                found.add(new Unsent(
                        rows.getLong("id"),
                        customer,
                        rows.getLong("seq"),
                        rows.getObject("event_id", UUID.class),
                        rows.getString("topic"),
                        rows.getString("type"),
                        rows.getTimestamp("told_at").toInstant(),
                        null,
                        rows.getBytes("body")));
            }
        }
        return found;
    }
}
