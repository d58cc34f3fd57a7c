package io.perennial.bench;

import io.perennial.local.Service;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes rows into copies of their tables, with the same keys, indexes, checks and partitions, in the same databases: by bare
 * statements of 500 rows, each committed. No service could write them with less.
 */
final class RowFloor implements AutoCloseable {

    private static final int BATCH = 500;

    private final Map<Service, Connection> connections = new EnumMap<>(Service.class);

    /** Connects and makes the tables empty. */
    RowFloor(Databases databases) throws SQLException {
        for (Service service : Service.values()) {
            Connection connection = databases.connectAsOwner(service);
            connections.put(service, connection);
            copyTables(connection);
        }
    }

    private static void copyTables(Connection connection) throws SQLException {
        List<String> commands = new ArrayList<>(List.of(
                "set client_min_messages = warning", "drop schema if exists floor cascade", "create schema floor"));
        for (Catalogue.Table table : Catalogue.tables(connection)) {
            String how = table.partitionedBy() == null ? "" : " partition by " + table.partitionedBy();
            commands.add("create table floor." + table.name() + " (like public." + table.name() + " including all)"
                    + how + with(table.storage()));
            table.partitions()
                    .forEach(part -> commands.add("create table floor." + part.name() + " partition of floor."
                            + table.name() + " " + part.bounds() + with(part.storage())));
        }
        try (Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static String with(String storage) {
        return storage == null ? "" : " with (" + storage + ")";
    }

    /** Writes them all. */
    void write(List<TableRows> tables) throws SQLException {
        for (TableRows rows : tables) {
            write(rows, connections.get(rows.service()));
        }
    }

    /** Counts the rows again, so that the floor is what it says. */
    void mustHold(List<TableRows> tables) throws SQLException {
        for (TableRows rows : tables) {
            try (Statement statement = connections.get(rows.service()).createStatement();
                    ResultSet counted = statement.executeQuery("select count(*) from floor." + rows.table())) {
                counted.next();
                if (counted.getLong(1) != rows.count()) {
                    throw new IllegalStateException("the floor has " + counted.getLong(1) + " rows in " + rows.table()
                            + " instead of " + rows.count());
                }
            }
        }
    }

    private static void write(TableRows rows, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(statement(rows))) {
            for (int from = 0; from < rows.count(); from += BATCH) {
                int to = Math.min(from + BATCH, rows.count());
                for (int i = 0; i < rows.columns().size(); i++) {
                    Object[] values = Arrays.copyOfRange(rows.values().get(i), from, to);
                    statement.setArray(i + 1, connection.createArrayOf("text", values));
                }
                int written = statement.executeUpdate();
                if (written != to - from) {
                    throw new IllegalStateException(rows.table() + " took " + written + " of " + (to - from) + " rows");
                }
            }
        }
    }

    private static String statement(TableRows rows) {
        List<Integer> numbers =
                IntStream.range(0, rows.columns().size()).boxed().toList();
        String names = numbers.stream().map(i -> "c" + i).collect(Collectors.joining(", "));
        String casts =
                numbers.stream().map(i -> "c" + i + "::" + rows.types().get(i)).collect(Collectors.joining(", "));
        String arrays = numbers.stream().map(i -> "?::text[]").collect(Collectors.joining(", "));
        return "insert into floor." + rows.table() + " (" + String.join(", ", rows.columns())
                + ") overriding system value select " + casts + " from unnest(" + arrays + ") as r(" + names + ")";
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections.values()) {
            try (connection;
                    Statement statement = connection.createStatement()) {
                statement.execute("drop schema floor cascade");
            }
        }
    }
}
