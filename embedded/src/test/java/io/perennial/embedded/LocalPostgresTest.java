package io.perennial.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir
    Path directory;

    @Test
    void what_was_written_is_there_after_a_restart() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.start(directory, 0)) {
            execute(postgres.database("bank"), "create table note as select 'kept' as text");
        }
        try (LocalPostgres postgres = LocalPostgres.start(directory, 0)) {
            assertThat(ask(postgres.database("bank"), "select text from note")).isEqualTo("kept");
        }
    }

    @Test
    void what_was_acknowledged_survives_a_crash() throws SQLException {
        LocalPostgres crashed = LocalPostgres.start(directory, 0);
        execute(crashed.database("bank"), "create table note as select 'kept' as text");
        crashed.crash();

        try (LocalPostgres postgres = LocalPostgres.start(directory, 0)) {
            assertThat(ask(postgres.database("bank"), "select text from note")).isEqualTo("kept");
        }
    }

    @Test
    void a_server_left_running_by_a_killed_run_is_taken_over() throws SQLException {
        LocalPostgres forgotten = LocalPostgres.start(directory, 0);
        execute(forgotten.database("bank"), "create table note as select 'kept' as text");

        try (LocalPostgres postgres = LocalPostgres.start(directory, forgotten.port())) {
            assertThat(ask(postgres.database("bank"), "select text from note")).isEqualTo("kept");
        }
    }

    @Test
    void a_server_that_was_killed_recovers() throws IOException, SQLException {
        LocalPostgres killed = LocalPostgres.start(directory, 0);
        execute(killed.database("bank"), "create table note as select 'kept' as text");
        long pid = pidOf(directory);
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();

        try (LocalPostgres postgres = LocalPostgres.start(directory, 0)) {
            assertThat(ask(postgres.database("bank"), "select text from note")).isEqualTo("kept");
        }
    }

    @Test
    void a_pid_file_whose_number_belongs_to_another_program_is_no_obstacle() throws IOException, SQLException {
        LocalPostgres.start(directory, 0).close();
        Files.writeString(
                directory.resolve("data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n");

        try (LocalPostgres postgres = LocalPostgres.start(directory, 0)) {
            assertThat(ask(postgres.database("bank"), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void it_is_durable_unless_asked_to_be_fast() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.start(directory, 0)) {
            Database bank = postgres.database("bank");
            assertThat(ask(bank, "show fsync")).isEqualTo("on");
            assertThat(ask(bank, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(bank, "show full_page_writes")).isEqualTo("on");
        }
        try (LocalPostgres postgres = LocalPostgres.startUnsafeButFast(directory, 0)) {
            assertThat(ask(postgres.database("bank"), "show fsync")).isEqualTo("off");
        }
    }

    @Test
    void a_taken_port_is_named() throws IOException {
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> LocalPostgres.start(directory, somebody.getLocalPort()))
                    .isInstanceOf(PortTaken.class)
                    .hasMessageContaining("Port " + somebody.getLocalPort() + " is taken");
        }
    }

    private static long pidOf(Path directory) throws IOException {
        return Long.parseLong(
                Files.readAllLines(directory.resolve("data/postmaster.pid")).get(0));
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Database database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password());
    }
}
