package io.perennial.database;

import io.agroal.api.AgroalDataSource;
import io.perennial.rest.DatabaseRefused;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/** Connections to the service's database, as the role that the work of the moment calls for. */
@ApplicationScoped
public class Connections {

    /** The data source of {@link OwnWork}; the other one has no name. */
    public static final String OWN = "own";

    private final AgroalDataSource calls;
    private final AgroalDataSource own;

    Connections(AgroalDataSource calls, @DataSource(OWN) AgroalDataSource own) {
        this.calls = calls;
        this.own = own;
    }

    /**
     * Works on the connection of the open transaction. If there is none, the work is one by itself: what a caller may see is only
     * known within a transaction.
     *
     * @throws DatabaseRefused if the database says no
     */
    public <T> T with(Work<T> work) {
        return OwnWork.isNow() || QuarkusTransaction.isActive()
                ? now(work)
                : QuarkusTransaction.requiringNew().call(() -> now(work));
    }

    private <T> T now(Work<T> work) {
        try (Connection connection = (OwnWork.isNow() ? own : calls).getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseRefused(e);
        }
    }

    /** What is to be done on a connection; it does not close it. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
