package io.perennial.audit;

import io.perennial.rest.KeyedHash;
import io.perennial.rest.ServiceSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Where the chain ends, in the one row of {@code audit_head}. The service's secret goes into its mark: whoever cuts off the end
 * cannot say that it was always there.
 */
@ApplicationScoped
class Heads {

    private final KeyedHash mark;

    Heads(ServiceSecret secret) {
        mark = secret.hashFor("audit head");
    }

    /** The end as the service wrote it; empty if what stands there is gone or was written by somebody else. */
    Optional<Head> read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select place, hash, mark from audit_head");
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            Head head = new Head(row.getLong("place"), row.getBytes("hash"));
            return MessageDigest.isEqual(markOf(head), row.getBytes("mark")) ? Optional.of(head) : Optional.empty();
        }
    }

    /** Only in the transaction that writes the links up to there. */
    void move(Connection connection, Head head) throws SQLException {
        write(connection, "update audit_head set place = ?, hash = ?, mark = ?", head);
    }

    /** Once for each database, before the service works on it. */
    void begin(Connection connection, Head head) throws SQLException {
        write(connection, "insert into audit_head (place, hash, mark) values (?, ?, ?)", head);
    }

    private void write(Connection connection, String sql, Head head) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, head.place());
            statement.setBytes(2, head.hash());
            statement.setBytes(3, markOf(head));
            statement.executeUpdate();
        }
    }

    private byte[] markOf(Head head) {
        return mark.of(head.placeBytes(), head.hash());
    }
}
