package io.perennial.database;

import io.agroal.api.AgroalPoolInterceptor;
import io.perennial.access.Caller;
import io.perennial.access.Scope;
import io.perennial.rest.DatabaseRefused;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Tells the database at the beginning of each transaction which customers the caller may see; the policies of the tables do the
 * rest. It is told for this transaction alone, so that nothing of it is left when the connection goes back to the pool. Without a
 * transaction, or without a caller, it is told nothing, and shows no customer.
 */
@ApplicationScoped
class CallersEyes implements AgroalPoolInterceptor {

    private static final String TELL =
            "select set_config('perennial.sees', ?, true), set_config('perennial.branches', ?, true),"
                    + " set_config('perennial.manager', ?, true)";

    private final Caller caller;

    CallersEyes(Caller caller) {
        this.caller = caller;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (Arc.container().requestContext().isActive()) {
            tell(connection, caller.scope());
        }
    }

    private static void tell(Connection connection, Scope scope) {
        try {
            if (connection.getAutoCommit()) {
                return;
            }
            try (PreparedStatement statement = connection.prepareStatement(TELL)) {
                statement.setString(1, scope.all() ? "all" : "");
                statement.setString(2, String.join(" ", scope.branches()));
                statement.setString(3, scope.manager().orElse(""));
                statement.execute();
            }
        } catch (SQLException e) {
            throw new DatabaseRefused(e);
        }
    }
}
