package io.perennial.audit;

import io.agroal.api.AgroalDataSource;
import io.perennial.database.Connections;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets a test do what it likes to the audit trail, and puts it back as it was. */
@ApplicationScoped
class TrailKeeper {

    private static final List<String> TABLES = List.of("audit_entry", "audit_unlinked", "audit_link", "audit_head");

    private final AgroalDataSource calls;
    private final AgroalDataSource own;
    private final String url;
    private final String owner;
    private final String password;
    private Connection stopped;

    TrailKeeper(
            AgroalDataSource calls,
            @DataSource(Connections.OWN) AgroalDataSource own,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.flyway.username") String owner,
            @ConfigProperty(name = "quarkus.flyway.password") String password) {
        this.calls = calls;
        this.own = own;
        this.url = url;
        this.owner = owner;
        this.password = password;
    }

    /** Nothing is linked from now on, and what is there now is kept. */
    void stopLinking() throws SQLException {
        lock();
        for (String table : TABLES) {
            asOwner("create table kept_" + table + " as table " + table);
        }
    }

    void letLink() throws SQLException {
        stopped.close();
    }

    void restore() throws SQLException {
        letLink();
        lock();
        for (String table : TABLES) {
            asOwner("truncate " + table);
            asOwner("insert into " + table + " select * from kept_" + table);
            asOwner("drop table kept_" + table);
        }
        letLink();
    }

    void asOwner(String sql) throws SQLException {
        try (Connection connection = connection()) {
            run(connection, sql);
        }
    }

    void asOwn(String sql) throws SQLException {
        try (Connection connection = own.getConnection()) {
            run(connection, sql);
        }
    }

    void asCaller(String sql) throws SQLException {
        try (Connection connection = calls.getConnection()) {
            run(connection, sql);
        }
    }

    long number(String query) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void lock() throws SQLException {
        stopped = connection();
        stopped.setAutoCommit(false);
        run(stopped, "select pg_advisory_xact_lock(" + 0x4155_4449_5431L + ")");
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(url, owner, password);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
