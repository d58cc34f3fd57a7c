package io.perennial.local.tls;

import io.perennial.embedded.Database;
import io.perennial.embedded.LocalPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** A PostgreSQL as a bank runs it: it shows a certificate of the bank's authority, and talks to nobody in the clear. */
final class GuardedDatabase implements AutoCloseable {

    private static final String SESSIONS = """
            select usename, bool_and(ssl) from pg_stat_ssl join pg_stat_activity using (pid) where datname = ?
            group by usename""";

    private final Authority authority;
    private final LocalPostgres postgres;
    private final String password;

    private GuardedDatabase(Authority authority, LocalPostgres postgres, String password) {
        this.authority = authority;
        this.postgres = postgres;
        this.password = password;
    }

    static GuardedDatabase start(Path directory, Authority authority) throws Exception {
        LocalPostgres.startUnsafeButFast(directory, 0).close();
        Path data = directory.resolve("data");
        authority.sign("postgres", "CN=postgres").writePem(data.resolve("server.crt"), data.resolve("server.key"));
        Files.writeString(data.resolve("postgresql.conf"), "\nssl = on\n", StandardOpenOption.APPEND);
        Files.writeString(data.resolve("pg_hba.conf"), "hostssl all all 127.0.0.1/32 scram-sha-256\n");
        String password = Files.readString(directory.resolve("password"));
        return new GuardedDatabase(authority, LocalPostgres.startUnsafeButFast(directory, 0), password);
    }

    /** The database of that name, for those who believe only a server of its authority. */
    Database database(String name) {
        return database(name, verifying(authority));
    }

    /** The same, reached otherwise. */
    Database database(String name, String how) {
        Database database = postgres.database(name);
        return database.at(database.url() + how);
    }

    static String verifying(Authority authority) {
        return "?sslmode=verify-full&sslrootcert=" + authority.trustedPem();
    }

    /** Who has sessions on a database, and whether all of theirs are encrypted, as the server says. */
    Map<String, Boolean> sessions(String database) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/postgres" + verifying(authority);
        try (Connection administrator = DriverManager.getConnection(url, "postgres", password);
                PreparedStatement question = administrator.prepareStatement(SESSIONS)) {
            question.setString(1, database);
            Map<String, Boolean> sessions = new TreeMap<>();
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    sessions.put(rows.getString(1), rows.getBoolean(2));
                }
            }
            return sessions;
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}
