package io.perennial.belonging;

import io.perennial.access.Scope;
import io.perennial.audit.AuditTrail;
import io.perennial.contract.CustomerEvent;
import io.perennial.contract.CustomerEvent.CustomerRegistered;
import io.perennial.contract.CustomerEvent.ManagerAssigned;
import io.perennial.contract.CustomerEvent.ProfileChanged;
import io.perennial.contract.Told;
import io.perennial.database.Sight;
import io.perennial.outbox.Sql;
import io.perennial.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Which branch and which relationship manager a customer belongs to, as customer-service told. In the table {@code belonging},
 * which decides about all others: of a customer who is not seen there no row is seen anywhere.
 */
@ApplicationScoped
public class Belongings {

    private final Sql sql;
    private final Sight sight;
    private final AuditTrail trail;

    Belongings(Sql sql, Sight sight, AuditTrail trail) {
        this.trail = trail;
        this.sql = sql;
        this.sight = sight;
    }

    /** Notes what a poll says of it, in the order of the events. */
    public void note(List<Told<CustomerEvent>> events) {
        SortedMap<UUID, String> branches = new TreeMap<>();
        SortedMap<UUID, String> managers = new TreeMap<>();
        for (Told<CustomerEvent> told : events) {
            if (told.event() instanceof CustomerRegistered registered) {
                branches.put(registered.customerId(), registered.homeBranch());
            } else if (told.event() instanceof ProfileChanged changed) {
                branches.put(changed.customerId(), changed.homeBranch());
            } else if (told.event() instanceof ManagerAssigned assigned) {
                managers.put(assigned.customerId(), assigned.manager());
            }
        }
        keep("home_branch", branches);
        keep("manager", managers);
    }

    /**
     * Makes sure that the caller may see a customer, whom the call is about; whether there is one at all is for others to say.
     *
     * @throws Problem 404 if they may not
     */
    public void mustSee(UUID customerId) {
        trail.isAbout(customerId);
        Scope scope = sight.now();
        if (scope.all()) {
            return;
        }
        List<String> conditions = new ArrayList<>(List.of("b.customer_id = ?"));
        List<Object> arguments = new ArrayList<>(List.of(customerId));
        scope.restrict("b", conditions, arguments);
        String query = "select 1 from belonging b where " + String.join(" and ", conditions);
        if (sql.one(query, row -> true, arguments.toArray()).isEmpty()) {
            throw Problem.notFound();
        }
    }

    /**
     * Restricts a query to customers whom the caller may see.
     *
     * @param customerId the query's name for the customer's id
     * @param conditions gets a condition if one is needed
     * @param arguments gets those of the condition
     */
    public void restrict(String customerId, List<String> conditions, List<Object> arguments) {
        Scope scope = sight.now();
        if (scope.all()) {
            return;
        }
        List<String> belongs = new ArrayList<>(List.of("b.customer_id = " + customerId));
        scope.restrict("b", belongs, arguments);
        conditions.add("exists (select 1 from belonging b where " + String.join(" and ", belongs) + ")");
    }

    private void keep(String column, SortedMap<UUID, String> values) {
        if (!values.isEmpty()) {
            sql.update(
                    "insert into belonging (customer_id, " + column + ") select * from unnest(?, ?) "
                            + "on conflict (customer_id) do update set " + column + " = excluded." + column,
                    values.keySet().toArray(UUID[]::new),
                    values.values().toArray(String[]::new));
        }
    }
}
