package io.perennial.faults.oracle;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The databases, by plain SQL. */
public final class Tables {

    /** A session with a database, kept open; they are named customer, interaction, scoring and lifecycle. */
    public interface Sessions {
        Connection with(String database) throws SQLException;
    }

    /** What becomes of a row. */
    interface Mapper<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final Sessions sessions;

    public Tables(Sessions sessions) {
        this.sessions = sessions;
    }

    /** All rows; arguments may be collections of ids. */
    <T> List<T> rows(String database, String query, Mapper<T> mapper, Object... arguments) throws SQLException {
        Connection session = sessions.with(database);
        try (PreparedStatement statement = session.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, argument(session, arguments[i]));
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(mapper.of(rows));
                }
            }
            return found;
        }
    }

    long number(String database, String query, Object... arguments) throws SQLException {
        return rows(database, query, row -> row.getLong(1), arguments).get(0);
    }

    /** Numbers by customer. */
    Map<UUID, Long> numbers(String database, String query, Object... arguments) throws SQLException {
        Map<UUID, Long> numbers = new HashMap<>();
        rows(database, query, row -> numbers.put(row.getObject(1, UUID.class), row.getLong(2)), arguments);
        return numbers;
    }

    private static Object argument(Connection session, Object value) throws SQLException {
        return value instanceof Collection<?> ids ? session.createArrayOf("uuid", ids.toArray()) : value;
    }
}
