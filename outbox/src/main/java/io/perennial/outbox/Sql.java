package io.perennial.outbox;

import io.perennial.database.Connections;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Plain SQL on the connection of the current transaction, for the hot path: arrays go in whole, so that one statement
 * serves a whole poll.
 */
@ApplicationScoped
public class Sql {

    private static final Map<Class<?>, String> ARRAY_TYPES = Map.of(
            UUID[].class, "uuid",
            String[].class, "text",
            Integer[].class, "int4",
            Long[].class, "int8",
            Boolean[].class, "bool",
            BigDecimal[].class, "numeric",
            LocalDate[].class, "date",
            Instant[].class, "timestamptz",
            byte[][].class, "bytea");

    private final Connections connections;

    Sql(Connections connections) {
        this.connections = connections;
    }

    /** Runs a statement; answers the number of rows that it touched. */
    public int update(String sql, Object... arguments) {
        return with(sql, arguments, PreparedStatement::executeUpdate);
    }

    /** Runs a query; answers a value per row. */
    public <T> List<T> query(String sql, RowReader<T> reader, Object... arguments) {
        return with(sql, arguments, statement -> {
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                Row row = new Row(rows);
                while (rows.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        });
    }

    /** Runs a query of at most one row. */
    public <T> Optional<T> one(String sql, RowReader<T> reader, Object... arguments) {
        return query(sql, reader, arguments).stream().findFirst();
    }

    private <T> T with(String sql, Object[] arguments, Work<T> work) {
        return connections.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < arguments.length; i++) {
                    bind(connection, statement, i + 1, arguments[i]);
                }
                return work.on(statement);
            }
        });
    }

    static void bind(Connection connection, PreparedStatement statement, int place, Object argument)
            throws SQLException {
        if (argument instanceof Instant instant) {
            statement.setObject(place, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
        } else if (argument instanceof Object[] array) {
            statement.setArray(place, connection.createArrayOf(ARRAY_TYPES.get(array.getClass()), array));
        } else if (argument instanceof Enum<?> word) {
            statement.setString(place, word.name());
        } else {
            statement.setObject(place, argument);
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(Row row) throws SQLException;
    }
}
