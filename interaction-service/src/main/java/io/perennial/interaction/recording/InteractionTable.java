package io.perennial.interaction.recording;

import io.perennial.access.Scope;
import io.perennial.audit.AuditTrail;
import io.perennial.contract.IdentifierHash;
import io.perennial.database.Sight;
import io.perennial.interaction.recording.decision.Interaction;
import io.perennial.outbox.Sql;
import io.perennial.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where interactions are written: found whose they are and stored by one statement, whatever their number. */
@ApplicationScoped
class InteractionTable {

    // Asked per row: a plan for the whole table would read all customers as soon as statistics are old.
    private static final String INSERT_OF_KNOWN = "insert into interaction (customer_id, recorded_at, " + Columns.NAMES
            + ") select whose.customer, ?, " + Columns.NAMES + " from " + Columns.GIVEN
            + " cross join lateral (select b.customer_id from belonging b where b.customer_id = given.customer_id"
            + " union all (select i.customer_id from identifier i where i.hash = given.hash"
            + " order by i.linked_at desc limit 1)) as whose (customer) returning id, customer_id";

    private static final String SOME_SEEN =
            "select given.id from " + Columns.GIVEN + " join belonging b on b.customer_id ="
                    + " coalesce(given.customer_id, (select i.customer_id from identifier i where i.hash = given.hash"
                    + " order by i.linked_at desc limit 1))";

    private final Sql sql;
    private final Sight sight;
    private final Months months;
    private final IdentifierHash hashes;
    private final AuditTrail trail;

    InteractionTable(Sql sql, Sight sight, Months months, IdentifierHash hashes, AuditTrail trail) {
        this.trail = trail;
        this.sql = sql;
        this.sight = sight;
        this.months = months;
        this.hashes = hashes;
    }

    /**
     * Makes sure that the caller may see all customers with whom these interactions were. Who may see only some does not have an
     * interaction wait for a customer: they would learn later whose it became.
     *
     * @throws Problem 404 if they may not
     */
    void refuseStrangers(List<Interaction> interactions) {
        Scope scope = sight.now();
        if (scope.all()) {
            return;
        }
        List<Object> arguments = new ArrayList<>(Arrays.asList(Columns.of(interactions, hashes)));
        List<String> conditions = new ArrayList<>(List.of("true"));
        scope.restrict("b", conditions, arguments);
        List<Boolean> seen =
                sql.query(SOME_SEEN + " where " + String.join(" and ", conditions), row -> true, arguments.toArray());
        if (seen.size() < interactions.size()) {
            if (interactions.size() == 1) {
                trail.isAbout(interactions.get(0).subject().customerId());
            }
            throw Problem.notFound();
        }
    }

    /** Stores the interactions whose customer is known; answers their ids, each with the customer's. */
    Map<UUID, UUID> insertOfKnown(List<Interaction> interactions, Instant recordedAt) {
        months.ensure(interactions);
        Map<UUID, UUID> customers = new HashMap<>();
        sql.query(
                        INSERT_OF_KNOWN,
                        row -> Map.entry(row.uuid("id"), row.uuid("customer_id")),
                        Columns.of(interactions, hashes, recordedAt))
                .forEach(stored -> customers.put(stored.getKey(), stored.getValue()));
        return customers;
    }
}
