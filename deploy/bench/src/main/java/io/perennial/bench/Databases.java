package io.perennial.bench;

import io.perennial.local.Service;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/** The databases of the four services: one connection to each for looking on, which no account shows. */
final class Databases implements AutoCloseable {

    private final Path data;
    private final Map<Service, Connection> lookingOn = new EnumMap<>(Service.class);

    private Databases(Path data) {
        this.data = data;
    }

    /** Connects, and has the cost of that left out. */
    static Databases open(Path data, Cpu cpu) throws SQLException {
        Databases databases = new Databases(data);
        for (Service service : Service.values()) {
            databases.lookingOn.put(service, databases.connect(service));
            cpu.leaveOut(databases.number(service, "select pg_backend_pid()"));
        }
        return databases;
    }

    /** The connection for looking on. */
    Connection of(Service service) {
        return lookingOn.get(service);
    }

    /** Another connection, whose cost counts; the caller closes it. It sees all customers. */
    Connection connect(Service service) throws SQLException {
        return connect(service, "quarkus.datasource.own");
    }

    /** The same as who owns the tables. */
    Connection connectAsOwner(Service service) throws SQLException {
        return connect(service, "quarkus.flyway");
    }

    private Connection connect(Service service, String as) throws SQLException {
        Properties told = told(service);
        return DriverManager.getConnection(
                told.getProperty("quarkus.datasource.jdbc.url"),
                told.getProperty(as + ".username"),
                told.getProperty(as + ".password"));
    }

    /** The one number that a question has for an answer. */
    long number(Service service, String question) throws SQLException {
        try (Statement statement = of(service).createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The key under which identifiers are hashed. */
    String identifierKey() {
        return told(Service.CUSTOMER).getProperty("perennial.identifier-key");
    }

    /** The master key of what services keep sealed. */
    String masterKey() {
        return told(Service.CUSTOMER).getProperty("perennial.vault.master-keys.1");
    }

    /** What the launcher told a service, its database's password among it. */
    private Properties told(Service service) {
        Properties told = new Properties();
        try (Reader in =
                Files.newBufferedReader(data.resolve(service.module()).resolve("config/application.properties"))) {
            told.load(in);
            return told;
        } catch (IOException e) {
            throw new IllegalStateException("what " + service.module() + " was told cannot be read", e);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : lookingOn.values()) {
            connection.close();
        }
    }
}
