package io.perennial.outbox;

import io.perennial.database.Connections;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Sends what was committed to the outbox. Of all replicas one is at work: the one whose database session holds the lock.
 * It is woken by every commit of its own replica and looks by itself for those of others.
 *
 * <p>If a replica hangs, the database ends its idle session and another takes over. What the sleeper still sends when it
 * wakes up is older than what was sent since, and its hearers pass over it.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final long REST_PER_EVENT_NANOS = 2_000_000L;
    private static final long LOCK = 0x5045_5245_4e4e_4941L;

    private final javax.sql.DataSource dataSource;
    private final RelaySettings settings;
    private final Broker broker;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private Thread thread;

    Relay(@DataSource(Connections.OWN) javax.sql.DataSource dataSource, RelaySettings settings, Broker broker) {
        this.dataSource = dataSource;
        this.settings = settings;
        this.broker = broker;
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            running = true;
            thread = new Thread(this::run, "relay");
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        if (thread != null) {
            thread.join(settings.patience().toMillis());
        }
    }

    /** Something was committed. */
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    private void run() {
        while (running) {
            try (Connection session = dataSource.getConnection()) {
                if (takeLock(session)) {
                    relayUntilStopped(session);
                    giveLockBack(session);
                }
            } catch (SQLException e) {
                LOG.warnf("the relay lost its database (SQL state %s) and begins anew", e.getSQLState());
            } catch (RuntimeException e) {
                LOG.error("the relay failed and begins anew", e);
            }
            pause(settings.retry().toMillis());
        }
    }

    private void relayUntilStopped(Connection session) throws SQLException {
        RelayPass pass = new RelayPass(session, broker, settings.batch());
        while (running) {
            work.drainPermits();
            long began = System.nanoTime();
            switch (pass.run()) {
                case MORE -> {}
                case ALL_SENT -> {
                    pause(settings.look().toMillis());
                    gather(began, pass.sent());
                }
                case BROKER_AWAY -> pause(settings.retry().toMillis());
            }
        }
    }

    private void pause(long millis) {
        try {
            if (work.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                LOG.trace("woken");
            }
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    // The busier, the more goes together: the rest grows with what there was to send, so that few events never wait.
    private void gather(long began, int sent) {
        long spacing = Math.min(sent * REST_PER_EVENT_NANOS, settings.gather().toNanos());
        long rest = spacing - (System.nanoTime() - began);
        if (running && rest > 0) {
            LockSupport.parkNanos(rest);
        }
    }

    private boolean takeLock(Connection session) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet locked = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            locked.next();
            if (!locked.getBoolean(1)) {
                return false;
            }
        }
        try (Statement statement = session.createStatement()) {
            statement.execute("set idle_session_timeout = " + settings.hung().toMillis());
        }
        return true;
    }

    private static void giveLockBack(Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("reset idle_session_timeout");
            statement.execute("select pg_advisory_unlock(" + LOCK + ")");
        }
    }
}
