package io.perennial.rest.errors;

import io.perennial.rest.Problem;
import java.sql.SQLException;
import java.util.Optional;

/** What a database's refusal means to the caller; SQLSTATE says it, the message may hold personal data. */
final class DatabaseFaults {

    private DatabaseFaults() {}

    static Optional<Problem> problem(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (isAway(state)) {
            return Optional.of(
                    new Problem(503, "unavailable", "The database does not answer. Try again.").retryAfter(2));
        }
        return Optional.ofNullable(
                switch (state) {
                    case "40001", "40P01", "55P03", "57014" ->
                        new Problem(503, "busy", "Too many changes at once. Try again.").retryAfter(1);
                    case "23505" -> new Problem(409, "conflict", "Something like it exists already.");
                    // text or numbers that passed our checks and that the database cannot hold
                    case "22021", "22P05" ->
                        new Problem(422, "invalid-text", "A text holds characters that cannot be kept.");
                    case "22001", "22003", "22008" -> new Problem(422, "unknown-value", "A value is too large.");
                    default -> null;
                });
    }

    /** Also without a state: then the database was not even asked, since the pool could not give a connection in time. */
    private static boolean isAway(String state) {
        return state.isEmpty() || state.startsWith("08") || state.startsWith("57P0") || state.startsWith("53");
    }
}
