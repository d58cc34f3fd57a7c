package io.perennial.outbox;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Set;

/** Tells trouble that passes by itself from trouble that an event makes. */
final class Trouble {

    /**
     * Connection lost, transaction rolled back by a conflict, resources short, lock not to be had, server going down,
     * read-only (a standby just promoted elsewhere).
     */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58", "25");

    private Trouble() {}

    static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException) {
                return true;
            }
            if (cause instanceof SQLException e) {
                // The connection pool gives no state when it has no connection to give.
                return e.getSQLState() == null
                        || PASSING.contains(e.getSQLState().substring(0, 2));
            }
            if (cause instanceof jakarta.transaction.RollbackException && cause.getCause() == null) {
                return true;
            }
        }
        return false;
    }

    /** What it is, without any data: the SQL state or the exception's name. */
    static String name(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e) {
                return "SQL_" + e.getSQLState();
            }
        }
        return failure.getClass().getSimpleName();
    }

    /** Where in our code it arose. */
    static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("io.perennial."))
                .map(StackTraceElement::toString)
                .findFirst()
                .orElse("an unknown place");
    }
}
