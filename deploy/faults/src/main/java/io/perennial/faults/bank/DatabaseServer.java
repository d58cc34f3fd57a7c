package io.perennial.faults.bank;

import io.perennial.embedded.Database;
import io.perennial.embedded.LocalPostgres;
import io.perennial.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;

/** The PostgreSQL of one service, durable, on its own port and data. */
public final class DatabaseServer implements AutoCloseable {

    /** How the rig's own sessions are called, so that faults can spare them. */
    public static final String RIG = "faults-rig";

    private final Service service;
    private final Path directory;
    private final int port;
    private volatile LocalPostgres server;
    private Database database;

    DatabaseServer(Service service, Path directory, int port) {
        this.service = service;
        this.directory = directory;
        this.port = port;
    }

    /** Starts it, or starts it again on the same data and port. */
    public void start() {
        server = LocalPostgres.start(directory, port);
        database = server.database(service.database());
    }

    public Service service() {
        return service;
    }

    int port() {
        return port;
    }

    Database database() {
        return database;
    }

    /** Pulls the plug; does not start it again. */
    public void crash() {
        server.crash();
    }

    /** Stops all of it where it stands. */
    public void pause() {
        processes().forEach(Signals::stop);
    }

    /** Lets it go on. */
    public void resume() {
        processes().forEach(Signals::go);
    }

    /** Kills one session's process, upon which PostgreSQL ends all sessions and recovers. */
    public void killOneSession() throws SQLException {
        try (Connection connection = connect()) {
            List<Long> sessions = numbers(
                    connection,
                    "select pid from pg_stat_activity where datname = current_database() and application_name <> '"
                            + RIG + "' order by random() limit 1");
            sessions.forEach(Signals::kill);
        }
    }

    /** Ends all sessions of the services. */
    public void endAllSessions() throws SQLException {
        try (Connection connection = connect(database.owner())) {
            numbers(
                    connection,
                    "select count(pg_terminate_backend(pid)) from pg_stat_activity "
                            + "where datname = current_database() and application_name <> '" + RIG + "'");
        }
    }

    /** How many sessions the services hold. */
    public long sessions() throws SQLException {
        try (Connection connection = connect()) {
            return numbers(
                            connection,
                            "select count(*) from pg_stat_activity "
                                    + "where datname = current_database() and application_name <> '" + RIG + "'")
                    .get(0);
        }
    }

    /** A session of the rig's own, past all proxies; it sees all customers. */
    public Connection connect() throws SQLException {
        return connect(database.own());
    }

    private Connection connect(Database.Login who) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", who.user());
        login.setProperty("password", who.password());
        login.setProperty("ApplicationName", RIG);
        login.setProperty("connectTimeout", "2");
        login.setProperty("loginTimeout", "3");
        login.setProperty("socketTimeout", "30");
        return new Driver().connect(database.url(), login);
    }

    @Override
    public void close() {
        resume();
        server.close();
    }

    private static List<Long> numbers(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<Long> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        }
    }

    // the server first when it stops, so that it starts nobody whom we do not know
    private List<Long> processes() {
        Path file = directory.resolve("data").resolve("postmaster.pid");
        try {
            long first = Long.parseLong(Files.readAllLines(file).get(0).trim());
            List<Long> all = new ArrayList<>(List.of(first));
            ProcessHandle.of(first).stream()
                    .flatMap(ProcessHandle::descendants)
                    .map(ProcessHandle::pid)
                    .forEach(all::add);
            return all;
        } catch (IOException e) {
            if (Files.exists(file)) {
                throw new UncheckedIOException(e);
            }
            return List.of(); // it is not running
        }
    }
}
