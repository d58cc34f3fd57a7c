package io.perennial.faults.wire;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.embedded.Database;
import io.perennial.embedded.LocalPostgres;
import io.perennial.embedded.Ports;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultProxyTest {

    @TempDir
    static Path home;

    private static LocalPostgres postgres;
    private static Database database;

    private final AtomicInteger kills = new AtomicInteger();
    private FaultProxy proxy;
    private int port;

    @BeforeAll
    static void a_database() throws SQLException {
        postgres = LocalPostgres.startUnsafeButFast(home, 0);
        database = postgres.database("bank");
        try (Connection direct = direct()) {
            direct.createStatement()
                    .execute("create table noted (n int); create table told (n int); create table heard (n int)");
        }
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void behind_a_proxy() throws Exception {
        port = Ports.free();
        proxy = FaultProxy.toDatabase("test", port, postgres.port());
        try (Connection direct = direct()) {
            direct.createStatement().execute("truncate told; truncate heard; insert into heard values (0)");
        }
    }

    @AfterEach
    void close_it() throws Exception {
        proxy.close();
    }

    @Test
    void lets_everything_pass_as_long_as_nothing_is_wrong() throws Exception {
        work();

        assertThat(rows()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"AFTER_INBOX, 0", "AFTER_DOMAIN_WRITE, 0", "BEFORE_INSERT, 0", "BEFORE_COMMIT, 0", "AFTER_COMMIT, 1"})
    void a_trap_springs_exactly_there(FaultPoint point, int committed) throws Exception {
        proxy.trap(point, kills::incrementAndGet);

        assertThatThrownBy(this::work).isInstanceOf(SQLException.class);

        assertThat(kills).hasValue(1);
        assertThat(rows()).isEqualTo(committed);
    }

    @Test
    void a_trap_springs_once_also_when_statements_have_names_by_then() throws Exception {
        try (Connection client = client()) {
            client.setAutoCommit(false);
            for (int i = 0; i < 10; i++) {
                inbox(client);
                client.commit();
            }
            proxy.trap(FaultPoint.BEFORE_COMMIT, kills::incrementAndGet);
            inbox(client);
            assertThatThrownBy(client::commit).isInstanceOf(SQLException.class);
        }
        work();

        assertThat(kills).hasValue(1);
    }

    @Test
    void a_cut_ends_connections_and_refuses_new_ones_until_it_is_healed() throws Exception {
        try (Connection client = client()) {
            proxy.cut();
            assertThatThrownBy(() -> inbox(client)).isInstanceOf(SQLException.class);
        }
        assertThatThrownBy(this::client).isInstanceOf(SQLException.class);

        proxy.heal();

        work();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void what_a_black_hole_swallowed_arrives_when_it_is_gone() throws Exception {
        try (Connection client = client()) {
            proxy.blackHole();
            runAsync(proxy::heal, delayedExecutor(200, TimeUnit.MILLISECONDS));
            long began = System.nanoTime();

            inbox(client);

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(150));
        }
    }

    @Test
    void a_half_open_connection_hangs_and_ends_at_the_first_word_after_the_healing() throws Exception {
        try (Connection client = client()) {
            proxy.halfOpen();
            client.setNetworkTimeout(Runnable::run, 300);
            assertThatThrownBy(() -> inbox(client)).hasRootCauseInstanceOf(java.net.SocketTimeoutException.class);
        }
        proxy.heal();

        work();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void a_delay_holds_up_each_way() throws Exception {
        try (Connection client = client()) {
            proxy.delay(Duration.ofMillis(50));
            long began = System.nanoTime();
            inbox(client);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(100));
        }
    }

    /** What a service does: writes, tells, notes what it heard, commits. */
    private void work() throws SQLException {
        try (Connection client = client()) {
            client.setAutoCommit(false);
            client.createStatement().executeUpdate("insert into noted values (1)");
            client.createStatement().executeUpdate("insert into told values (1)");
            inbox(client);
            client.commit();
        }
    }

    private static void inbox(Connection client) throws SQLException {
        try (PreparedStatement statement = client.prepareStatement("update heard h set n = n + ?")) {
            statement.setInt(1, 1);
            statement.executeUpdate();
        }
    }

    private long rows() throws SQLException {
        try (Connection direct = direct();
                ResultSet row = direct.createStatement().executeQuery("select count(*) from told")) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection client() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/bank?sslmode=disable&loginTimeout=2",
                database.owner().user(),
                database.owner().password());
    }

    private static Connection direct() throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password());
    }
}
