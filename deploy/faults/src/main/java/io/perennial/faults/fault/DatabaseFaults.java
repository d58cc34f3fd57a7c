package io.perennial.faults.fault;

import io.perennial.faults.bank.DatabaseServer;
import io.perennial.faults.bank.Instance;
import io.perennial.local.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Databases that crash, hang, throw sessions out, have no room for them, or are slow. */
final class DatabaseFaults {

    private static final int MORE_THAN_THERE_ARE = 250;

    private DatabaseFaults() {}

    static Fault crash(Scene scene) {
        DatabaseServer server = server(scene);
        Duration lasts = scene.seconds(1, 5, 10, 30);
        return new Fault(
                "PostgreSQL of " + name(server) + " crashed for " + lasts.toSeconds() + " s",
                lasts,
                server::crash,
                server::start);
    }

    static Fault killSession(Scene scene) {
        DatabaseServer server = server(scene);
        return Fault.moment("kill -9 a session of " + name(server), server::killOneSession);
    }

    static Fault pause(Scene scene) {
        DatabaseServer server = server(scene);
        Duration lasts = scene.seconds(5, 10, 20);
        return new Fault(
                "PostgreSQL of " + name(server) + " stopped for " + lasts.toSeconds() + " s",
                lasts,
                server::pause,
                server::resume);
    }

    static Fault endSessions(Scene scene) {
        DatabaseServer server = server(scene);
        ScheduledExecutorService storm = Executors.newSingleThreadScheduledExecutor();
        return new Fault(
                "sessions of " + name(server) + " ended every 2 s",
                scene.seconds(6, 10),
                () -> storm.scheduleAtFixedRate(() -> endAll(server), 0, 2, TimeUnit.SECONDS),
                storm::shutdownNow);
    }

    static Fault takeAllConnections(Scene scene) {
        DatabaseServer server = server(scene);
        List<Connection> taken = new ArrayList<>();
        return new Fault(
                "all connections of " + name(server) + " taken",
                scene.seconds(10, 20),
                () -> {
                    server.endAllSessions();
                    takeAll(server, taken);
                },
                () -> {
                    for (Connection connection : taken) {
                        connection.close();
                    }
                });
    }

    /** Everything takes longer on the way, or a hot table is locked for a while. */
    static Fault slow(Scene scene) {
        DatabaseServer server = server(scene);
        Duration lasts = scene.seconds(10, 15);
        if (scene.random().nextBoolean()) {
            List<Instance> instances = scene.rig().of(server.service());
            return new Fault(
                    "PostgreSQL of " + name(server) + " 200 ms away",
                    lasts,
                    () -> instances.forEach(one -> one.toDatabase().delay(Duration.ofMillis(100))),
                    () -> instances.forEach(one -> one.toDatabase().heal()));
        }
        List<Connection> holder = new ArrayList<>();
        return new Fault(
                "inbox of " + name(server) + " locked " + lasts.toSeconds() + " s",
                lasts,
                () -> holder.add(lock(server)),
                () -> {
                    for (Connection connection : holder) {
                        connection.close();
                    }
                });
    }

    private static Connection lock(DatabaseServer server) throws SQLException {
        Connection session = server.connect();
        session.setAutoCommit(false);
        try (Statement statement = session.createStatement()) {
            statement.execute("lock table heard in exclusive mode");
        }
        return session;
    }

    private static void takeAll(DatabaseServer server, List<Connection> taken) {
        try {
            while (taken.size() < MORE_THAN_THERE_ARE) {
                taken.add(server.connect());
            }
        } catch (SQLException e) {
            // there are no more, which is what was wanted
        }
    }

    private static void endAll(DatabaseServer server) {
        try {
            server.endAllSessions();
        } catch (SQLException e) {
            // it has no session for us either; again in two seconds
        }
    }

    private static DatabaseServer server(Scene scene) {
        Service service = scene.aService();
        return scene.rig().database(service);
    }

    private static String name(DatabaseServer server) {
        return server.service().module();
    }
}
