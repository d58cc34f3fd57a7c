package io.perennial.rest;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

/** The records in the table {@code idempotency}: one statement before the work, one after it. */
@ApplicationScoped
class IdempotencyRecords {

    /** What is known about a key: it runs now, it was answered, or (neither) it is new. */
    record Earlier(boolean running, byte[] fingerprint, Answer answer) {}

    private static final String BEGIN =
            "select running, fingerprint, status, location, etag, body from idempotency_begin(?, ?)";
    private static final String KEEP = """
            insert into idempotency (slot, client, key, fingerprint, status, location, etag, body)
            values (idempotency_slot(now()), ?, ?, ?, ?, ?, ?, ?)""";

    private final AgroalDataSource database;

    IdempotencyRecords(AgroalDataSource database) {
        this.database = database;
    }

    /** Takes the key for this transaction and looks what became of it earlier. */
    Earlier begin(String client, String key) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(BEGIN)) {
            statement.setString(1, client);
            statement.setString(2, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? earlier(row) : new Earlier(false, null, null);
            }
        } catch (SQLException e) {
            throw new DatabaseRefused(e);
        }
    }

    /** Keeps the answer; commits with the work. */
    void keep(String client, String key, byte[] fingerprint, Answer answer) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, client);
            statement.setString(2, key);
            statement.setBytes(3, fingerprint);
            statement.setInt(4, answer.status());
            statement.setString(5, answer.location());
            statement.setString(6, answer.etag());
            statement.setString(7, answer.body());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseRefused(e);
        }
    }

    private static Earlier earlier(ResultSet row) throws SQLException {
        if (row.getBoolean("running")) {
            return new Earlier(true, null, null);
        }
        return new Earlier(
                false,
                Objects.requireNonNull(row.getBytes("fingerprint")),
                new Answer(
                        row.getInt("status"), row.getString("location"), row.getString("etag"), row.getString("body")));
    }
}
