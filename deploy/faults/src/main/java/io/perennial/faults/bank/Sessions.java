package io.perennial.faults.bank;

import io.perennial.local.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/** A session of the rig's own with each database, renewed when a fault has ended it. For one thread. */
public final class Sessions implements AutoCloseable {

    private static final int VALID_SECONDS = 2;

    private final Map<Service, Connection> open = new EnumMap<>(Service.class);
    private final Rig rig;

    public Sessions(Rig rig) {
        this.rig = rig;
    }

    /** To be left open. */
    public Connection with(Service service) throws SQLException {
        Connection session = open.get(service);
        if (session == null || !session.isValid(VALID_SECONDS)) {
            session = rig.database(service).connect();
            open.put(service, session);
        }
        return session;
    }

    @Override
    public void close() throws SQLException {
        for (Connection session : open.values()) {
            session.close();
        }
    }
}
