package io.perennial.rest;

import io.perennial.database.Connections;
import io.perennial.rest.Idempotency.Slip;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The records in the table {@code idempotency}: one statement before the work, one after it, whatever the number of requests. */
@ApplicationScoped
class IdempotencyRecords {

    private static final String BEGIN = "select place, running, fingerprint, status, location, etag, body"
            + " from unnest(?, ?) with ordinality as slip (client, key, place)"
            + " cross join lateral idempotency_begin(slip.client, slip.key)";
    private static final String KEEP = "insert into idempotency"
            + " (slot, client, key, fingerprint, status, location, etag, body)"
            + " select idempotency_slot(now()), * from unnest(?, ?, ?, ?, ?, ?, ?)";

    private final Connections database;

    IdempotencyRecords(Connections database) {
        this.database = database;
    }

    /** Takes the keys for this transaction and looks what became of them earlier; answers in the order of the slips. */
    List<Earlier> begin(List<Slip> slips) {
        return database.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
                statement.setArray(1, column(connection, "text", slips, Slip::client, String[]::new));
                statement.setArray(2, column(connection, "text", slips, Slip::key, String[]::new));
                List<Earlier> earlier = new ArrayList<>(Collections.nCopies(slips.size(), Earlier.NOTHING));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        earlier.set(row.getInt("place") - 1, earlier(row));
                    }
                }
                return earlier;
            }
        });
    }

    /** Keeps answers; commits with the work. */
    void keep(List<Kept> all) {
        database.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
                statement.setArray(1, column(connection, "text", all, kept -> kept.slip.client(), String[]::new));
                statement.setArray(2, column(connection, "text", all, kept -> kept.slip.key(), String[]::new));
                statement.setArray(3, column(connection, "bytea", all, kept -> kept.slip.fingerprint(), byte[][]::new));
                statement.setArray(
                        4, column(connection, "int2", all, kept -> (short) kept.answer.status(), Short[]::new));
                statement.setArray(5, column(connection, "text", all, kept -> kept.answer.location(), String[]::new));
                statement.setArray(6, column(connection, "text", all, kept -> kept.answer.etag(), String[]::new));
                statement.setArray(7, column(connection, "bytea", all, Kept::sealedBody, byte[][]::new));
                return statement.executeUpdate();
            }
        });
    }

    private static <T, V> Array column(
            Connection connection, String type, List<T> all, Function<T, V> value, IntFunction<V[]> array)
            throws SQLException {
        return connection.createArrayOf(type, all.stream().map(value).toArray(array));
    }

    private static Earlier earlier(ResultSet row) throws SQLException {
        if (row.getBoolean("running")) {
            return Earlier.RUNNING;
        }
        Answer answer = new Answer(row.getInt("status"), row.getString("location"), row.getString("etag"), null);
        return new Earlier(false, row.getBytes("fingerprint"), answer, row.getBytes("body"));
    }

    /** A request and its answer. */
    record Kept(Slip slip, Answer answer) {

        byte[] sealedBody() {
            return KeptBody.sealed(slip.secret(), answer.body());
        }
    }

    /** What is known about a key: it runs now, it was answered, or (neither) it is new. */
    record Earlier(boolean running, byte[] fingerprint, Answer answer, byte[] sealedBody) {

        private static final Earlier NOTHING = new Earlier(false, null, null, null);
        private static final Earlier RUNNING = new Earlier(true, null, null, null);

        boolean isKnown() {
            return running || answer != null;
        }

        /** The answer given before, or the refusal that its key calls for. */
        Response answerTo(Slip slip) {
            if (running) {
                throw stillRunning();
            }
            if (!MessageDigest.isEqual(fingerprint, slip.fingerprint())) {
                throw new Problem(
                        422,
                        "idempotency-conflict",
                        "This Idempotency-Key was used for another request. Use a new one.");
            }
            return answer.with(KeptBody.opened(slip.secret(), sealedBody)).response(true);
        }

        static Problem stillRunning() {
            return new Problem(409, "still-running", "The same request is being worked on. Try again.").retryAfter(1);
        }
    }
}
