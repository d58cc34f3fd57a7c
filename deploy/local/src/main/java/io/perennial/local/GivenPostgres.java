package io.perennial.local;

import io.perennial.embedded.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;

/** A PostgreSQL that somebody else runs: its databases are used, and made where they are missing. */
final class GivenPostgres {

    private static final String NO_SUCH_DATABASE = "3D000";

    private final String server;
    private final String user;
    private final String password;

    GivenPostgres(Settings settings) {
        String url = settings.text(Setting.POSTGRES);
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new Refused("-D" + Setting.POSTGRES.key() + " must look like jdbc:postgresql://host:5432/");
        }
        this.server = url.endsWith("/") ? url : url + "/";
        this.user = settings.text(Setting.POSTGRES_USER);
        this.password = settings.text(Setting.POSTGRES_PASSWORD);
    }

    Database database(String name) {
        try {
            makeIfMissing(name);
            return new Database(server + name, user, password);
        } catch (SQLException e) {
            throw new Refused("PostgreSQL at " + server + " does not give " + user + " the database " + name + ": "
                    + e.getMessage());
        }
    }

    private void makeIfMissing(String name) throws SQLException {
        try {
            connect(name).close();
            return;
        } catch (SQLException e) {
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
        }
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
    }

    private Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "5");
        return new Driver().connect(server + database, login);
    }
}
