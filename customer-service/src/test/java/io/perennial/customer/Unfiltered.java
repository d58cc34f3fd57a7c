package io.perennial.customer;

import io.perennial.access.Rights;
import io.perennial.outbox.Sql;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A call whose author forgot that not everybody may see everybody. */
@Path("/test/unfiltered")
public class Unfiltered {

    private static final List<String> TABLES =
            List.of("customer", "file_change", "holding", "reported_figure", "standing", "stage_move");

    private final Sql sql;

    Unfiltered(Sql sql) {
        this.sql = sql;
    }

    /** Home branches of the customers whom the database shows. */
    @GET
    @Path("/branches")
    @PermissionsAllowed(Rights.READ_CUSTOMERS)
    @Operation(hidden = true)
    @Transactional
    public List<String> branches() {
        return sql.query("select distinct coalesce(home_branch, 'none') as b from customer", row -> row.string("b"));
    }

    /** How many rows about a customer the database shows, in all tables together. */
    @GET
    @Path("/rows/{id}")
    @PermissionsAllowed(Rights.READ_CUSTOMERS)
    @Operation(hidden = true)
    public long rows(@PathParam("id") java.util.UUID id) {
        return TABLES.stream()
                .mapToLong(table -> sql.one(
                                "select count(*) as n from " + table + " where "
                                        + (table.equals("customer") ? "id" : "customer_id") + " = ?",
                                row -> row.number("n"),
                                id)
                        .orElseThrow())
                .sum();
    }

    /** How many customers a query sees that runs outside of any transaction. */
    @GET
    @Path("/autocommit")
    @PermissionsAllowed(Rights.READ_CUSTOMERS)
    @Operation(hidden = true)
    public long autocommit() throws java.sql.SQLException {
        try (var connection = io.quarkus.arc.Arc.container()
                        .instance(io.agroal.api.AgroalDataSource.class)
                        .get()
                        .getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from customer")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
