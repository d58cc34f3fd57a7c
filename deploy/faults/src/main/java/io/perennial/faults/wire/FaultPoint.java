package io.perennial.faults.wire;

import io.perennial.faults.wire.Statements.Moment;

/**
 * Moments in the work of a service at which a crash hurts most. They are seen from outside, by what the service says to its
 * database: nothing in the service knows of them, so there is nothing to leave out of a release.
 */
public enum FaultPoint {
    /** The first write of a transaction has not reached the database. */
    BEFORE_INSERT,
    /** What was heard is noted, nothing is committed. */
    AFTER_INBOX,
    /** The state is written, what is told of it is not. */
    AFTER_DOMAIN_WRITE,
    /** Everything is written, nothing is committed. */
    BEFORE_COMMIT,
    /** It is committed, and neither the caller nor the broker knows. */
    AFTER_COMMIT,
    /** The broker has the events, the outbox does not know. */
    AFTER_SEND;

    boolean isAt(Moment moment, String sql, boolean wrote) {
        boolean coming = moment == Moment.ABOUT_TO_RUN;
        return switch (this) {
            case BEFORE_INSERT -> coming && !wrote && sql.startsWith("insert into");
            case AFTER_INBOX ->
                !coming && (sql.startsWith("update heard") || sql.startsWith("insert into heard_bank_event"));
            case AFTER_DOMAIN_WRITE -> coming && sql.startsWith("insert into told");
            case BEFORE_COMMIT -> coming && wrote && sql.equals("commit");
            case AFTER_COMMIT -> !coming && wrote && sql.equals("commit");
            case AFTER_SEND -> coming && sql.startsWith("delete from outbox");
        };
    }
}
