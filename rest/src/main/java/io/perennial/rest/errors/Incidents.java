package io.perennial.rest.errors;

import io.perennial.contract.Ids;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Faults of ours, in the log.
 *
 * <p>What was thrown is told without its messages, since drivers and parsers quote the data that they choke on; class, SQLSTATE and
 * place are enough to find the fault. The messages are there at level DEBUG.
 */
public final class Incidents {

    private static final Logger LOG = Logger.getLogger(Incidents.class);
    private static final int FRAMES = 12;

    private Incidents() {}

    /** Notes a fault and answers with the id under which it was noted. */
    public static String note(Throwable thrown) {
        String id = Ids.next().toString();
        LOG.errorf("incident %s: %s", id, story(thrown));
        LOG.debugf(thrown, "incident %s", id);
        return id;
    }

    static String story(Throwable thrown) {
        return Faults.chain(thrown).map(Incidents::told).collect(Collectors.joining("\ncaused by "));
    }

    private static String told(Throwable thrown) {
        String state = thrown instanceof SQLException e ? " SQLSTATE " + e.getSQLState() : "";
        return Arrays.stream(thrown.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining("", thrown.getClass().getName() + state, ""));
    }
}
