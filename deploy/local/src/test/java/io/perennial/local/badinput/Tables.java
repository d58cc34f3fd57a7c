package io.perennial.local.badinput;

import io.perennial.local.Service;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What stands in the databases, seen past the services. */
public final class Tables {

    // the outbox empties itself once its events are told; that somebody tried is on record by design
    private static final String COUNTS = """
            select relname, (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I', relname), false, true, '')))[1]
            from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
            and relname <> 'outbox' and relname not like 'audit%' and relname not like 'flyway%'""";

    private final Path data;

    public Tables(Path data) {
        this.data = data;
    }

    /** How many rows each table of each service holds. */
    public Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        for (Service service : Service.values()) {
            for (String line : ask(service, COUNTS)) {
                int cut = line.lastIndexOf('|');
                rows.put(service + " " + line.substring(0, cut), Long.valueOf(line.substring(cut + 1)));
            }
        }
        return rows;
    }

    /** Asks a service's database; answers the columns of each row with bars between. */
    public List<String> ask(Service service, String sql, Object... arguments) {
        return ask(service, service, "quarkus.datasource.own", sql, arguments);
    }

    /** The same as the owner of one service's database in the database of another. */
    List<String> askAsOwner(Service owner, Service database, String sql, Object... arguments) {
        return ask(owner, database, "quarkus.flyway", sql, arguments);
    }

    private List<String> ask(Service role, Service database, String as, String sql, Object... arguments) {
        Properties told = told(role);
        String url = told.getProperty("quarkus.datasource.jdbc.url").replace(role.database(), database.database());
        try (Connection connection = DriverManager.getConnection(
                        url, told.getProperty(as + ".username"), told.getProperty(as + ".password"));
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.execute() ? lines(statement.getResultSet()) : List.of();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static List<String> lines(ResultSet rows) throws SQLException {
        List<String> lines = new ArrayList<>();
        while (rows.next()) {
            List<String> line = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                line.add(rows.getString(i));
            }
            lines.add(String.join("|", line));
        }
        return lines;
    }

    private Properties told(Service service) {
        Properties told = new Properties();
        try (Reader file =
                Files.newBufferedReader(data.resolve(service.module()).resolve("config/application.properties"))) {
            told.load(file);
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
