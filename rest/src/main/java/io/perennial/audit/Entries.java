package io.perennial.audit;

import io.perennial.database.Connections;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The entries of the audit trail in the database. */
@ApplicationScoped
class Entries {

    private static final String ADD = "with entry as (insert into audit_entry (id, at, who, roles, action, customer_id,"
            + " object_id, criteria, reason, status, found, trace) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id, at)"
            + " insert into audit_unlinked select id, at from entry";

    private final Connections connections;

    Entries(Connections connections) {
        this.connections = connections;
    }

    void add(Entry entry) {
        connections.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ADD)) {
                statement.setObject(1, entry.id());
                statement.setObject(2, entry.at().atOffset(ZoneOffset.UTC));
                statement.setString(3, entry.who());
                statement.setString(4, entry.roles());
                statement.setString(5, entry.action());
                statement.setObject(6, entry.customerId());
                statement.setObject(7, entry.objectId());
                statement.setString(8, entry.criteria());
                statement.setString(9, entry.reason());
                statement.setInt(10, entry.status());
                statement.setObject(11, entry.found());
                statement.setString(12, entry.trace());
                return statement.executeUpdate();
            }
        });
    }

    /** Entries by a query whose rows are whole ones. */
    List<Entry> find(String query, Object... arguments) {
        return connections.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                for (int i = 0; i < arguments.length; i++) {
                    statement.setObject(i + 1, arguments[i]);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    return all(rows);
                }
            }
        });
    }

    static List<Entry> all(ResultSet rows) throws SQLException {
        List<Entry> all = new ArrayList<>();
        while (rows.next()) {
            all.add(read(rows));
        }
        return all;
    }

    static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("roles"),
                row.getString("action"),
                row.getObject("customer_id", UUID.class),
                row.getObject("object_id", UUID.class),
                row.getString("criteria"),
                row.getString("reason"),
                row.getInt("status"),
                row.getObject("found", Integer.class),
                row.getString("trace"));
    }
}
