package io.perennial.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.UUID;

/**
 * An id below which nothing unsent is left and nothing can appear any more. Deleted rows stay in the index for as long as
 * somebody holds an old snapshot of the database; starting at the floor, the relay need not step over them each time.
 *
 * <p>It rises only by proof, never by time: all ids up to a candidate were given by transactions that began before a certain
 * one (a row gets its id after its transaction has a number, because it locks the customer first); once all of those have
 * ended, and everything visible since then has been sent, the candidate is the new floor. A transaction that stays open
 * stops the floor, not the relay.
 */
final class Floor {

    private static final long NONE = -1;
    private static final long PACE_NANOS = 500_000_000L;

    private long floor;
    private long candidate = NONE;
    private long boundary;
    private boolean proven;
    private long lastLook = System.nanoTime();
    private UUID[] stoppedBefore = {};

    /** Called before a round: where to begin to read. */
    long beginRound(Connection session, UUID[] stopped) throws SQLException {
        if (!Arrays.equals(stopped, stoppedBefore)) {
            stoppedBefore = stopped;
            floor = 0; // a customer who was stopped and goes on has rows below
            candidate = NONE;
        }
        proven = candidate != NONE
                && paced()
                && number(session, "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint") > boundary;
        return floor;
    }

    /** Called after a round that sent all it saw. */
    void allSent(Connection session) throws SQLException {
        if (proven) {
            floor = candidate;
            candidate = NONE;
        } else if (candidate == NONE && paced()) {
            candidate = number(session, "select case when is_called then last_value else 0 end from outbox_id_seq");
            // A number of our own, because it is above all given so far. A snapshot's xmax is not: it is one past the
            // highest transaction that has ended, and the youngest open one may be above it.
            boundary = number(session, "select pg_current_xact_id()::text::bigint");
        }
    }

    // How often to ask; nothing but effort depends on it.
    private boolean paced() {
        long now = System.nanoTime();
        if (now - lastLook < PACE_NANOS) {
            return false;
        }
        lastLook = now;
        return true;
    }

    private static long number(Connection session, String query) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
