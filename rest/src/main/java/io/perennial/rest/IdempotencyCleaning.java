package io.perennial.rest;

import io.perennial.database.Connections;
import io.perennial.database.OwnWork;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Forgets answers that nobody will ask for again. */
@ApplicationScoped
class IdempotencyCleaning {

    private static final String OLDEST = "select (idempotency_slot(now()) + 1) % 3";

    private final Connections database;

    IdempotencyCleaning(Connections database) {
        this.database = database;
    }

    /**
     * Empties the slot that is filled next week; what it holds is a week old at least.
     *
     * <p>Emptying needs the slot for itself for a moment, and requests would queue behind a long wait for it. So it waits shortly and
     * comes again; there is a week's time.
     */
    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        OwnWork.run(() -> QuarkusTransaction.requiringNew().run(() -> database.with(IdempotencyCleaning::empty)));
    }

    private static Void empty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String slot = "idempotency_" + number(statement, OLDEST);
            if (number(statement, "select count(*) from (select 1 from " + slot + " limit 1) one") > 0) {
                statement.execute("set local lock_timeout = '100ms'");
                statement.execute("truncate " + slot);
            }
        }
        return null;
    }

    private static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
