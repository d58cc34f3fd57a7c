package io.perennial.bench;

import io.perennial.local.Service;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What tables a database has, as PostgreSQL's catalogue says. */
final class Catalogue {

    private static final String TABLES = """
            select c.oid, c.relname, pg_get_partkeydef(c.oid), array_to_string(c.reloptions, ', ')
            from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
              and c.relname not like 'flyway%' and c.relname not like 'audit%'
            order by c.relname
            """;

    private static final String PARTITIONS = """
            select c.relname, pg_get_expr(c.relpartbound, c.oid), array_to_string(c.reloptions, ', ')
            from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = ? and c.relkind = 'r'
            order by c.relname
            """;

    private static final String COLUMNS = """
            select quote_ident(attname), format_type(atttypid, atttypmod)
            from pg_attribute
            where attrelid = ? and attnum > 0 and not attisdropped and attgenerated = ''
            order by attnum
            """;

    private Catalogue() {}

    /** A part of a partitioned table: what belongs into it and how it is stored. */
    record Partition(String name, String bounds, String storage) {}

    /** A table with its columns, except those that PostgreSQL computes. */
    record Table(
            String name,
            String partitionedBy,
            String storage,
            List<Partition> partitions,
            List<String> columns,
            List<String> types) {

        /** The rows that a transaction with that number or a later one has written. */
        TableRows writtenSince(Service service, Connection connection, long transaction) throws SQLException {
            String question = columns.stream()
                    .map(column -> column + "::text")
                    .collect(Collectors.joining(
                            ", ", "select ", " from public." + name + " where xmin::text::bigint >= "));
            List<List<String>> values = columns.stream()
                    .map(column -> (List<String>) new ArrayList<String>())
                    .toList();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(question + transaction)) {
                while (rows.next()) {
                    for (int i = 0; i < columns.size(); i++) {
                        values.get(i).add(rows.getString(i + 1));
                    }
                }
            }
            return new TableRows(
                    service,
                    name,
                    columns,
                    types,
                    values.stream().map(column -> column.toArray(String[]::new)).toList());
        }
    }

    /** All tables, partitions under their parents, without those that only tell which migrations were run and who looked. */
    static List<Table> tables(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                List<List<String>> columns = ask(connection, COLUMNS, rows.getLong(1));
                tables.add(new Table(
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        ask(connection, PARTITIONS, rows.getLong(1)).stream()
                                .map(row -> new Partition(row.get(0), row.get(1), row.get(2)))
                                .toList(),
                        columns.stream().map(column -> column.get(0)).toList(),
                        columns.stream().map(column -> column.get(1)).toList()));
            }
        }
        return tables;
    }

    private static List<List<String>> ask(Connection connection, String question, long table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setLong(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                List<List<String>> answers = new ArrayList<>();
                while (rows.next()) {
                    List<String> answer = new ArrayList<>();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        answer.add(rows.getString(i));
                    }
                    answers.add(answer);
                }
                return answers;
            }
        }
    }
}
