package io.perennial.rest;

import java.sql.SQLException;

/** The database refused a statement; the cause says why. Rolls a transaction back, as checked exceptions would not. */
public final class DatabaseRefused extends RuntimeException {

    /** Wraps what the driver threw. */
    public DatabaseRefused(SQLException cause) {
        super(cause);
    }
}
