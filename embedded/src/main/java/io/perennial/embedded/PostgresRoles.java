package io.perennial.embedded;

import io.perennial.embedded.Database.Login;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.postgresql.Driver;

/**
 * Makes databases on a server, each with three roles of its own (see {@link Database}). A role's password follows from the
 * administrator's, so it stays between starts.
 */
public final class PostgresRoles {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,50}");

    private final String server;
    private final String administrator;
    private final String password;

    /**
     * For a server that somebody runs.
     *
     * @param server as in {@code jdbc:postgresql://host:5432/}
     * @param administrator may make databases and roles, also roles whom row-level security does not bind
     */
    public PostgresRoles(String server, String administrator, String password) {
        this.server = server;
        this.administrator = administrator;
        this.password = password;
    }

    static PostgresRoles onThisMachine(int port, String password) {
        return new PostgresRoles("jdbc:postgresql://127.0.0.1:" + port + "/", "postgres", password);
    }

    static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** The database of that name, made if absent. Names are lower case words. */
    public Database database(String name) throws SQLException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        Database database = new Database(server + name, login(name), login(name + "_calls"), login(name + "_own"));
        try (Connection connection = connect("postgres")) {
            make(connection, database.owner(), "");
            make(connection, database.calls(), "");
            make(connection, database.own(), "bypassrls");
            // so that a migration may work on rows, as one of them
            run(
                    connection,
                    "grant %s, %s to %s"
                            .formatted(
                                    database.calls().user(),
                                    database.own().user(),
                                    database.owner().user()));
            if (!exists(connection, "select from pg_database where datname = ?", name)) {
                run(connection, "create database " + name + " owner " + name);
            }
        }
        return database;
    }

    private static void make(Connection connection, Login role, String attributes) throws SQLException {
        boolean there = exists(connection, "select from pg_roles where rolname = ?", role.user());
        run(
                connection,
                "%s role %s login %s password '%s'"
                        .formatted(there ? "alter" : "create", role.user(), attributes, role.password()));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", administrator);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "5");
        // not through DriverManager, which in a test sees other class loaders than ours
        return new Driver().connect(server + database, login);
    }

    private Login login(String role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] secret = mac.doFinal(role.getBytes(StandardCharsets.UTF_8));
            return new Login(role, HexFormat.of().formatHex(secret, 0, 16));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
