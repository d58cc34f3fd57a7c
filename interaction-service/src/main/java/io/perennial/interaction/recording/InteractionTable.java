package io.perennial.interaction.recording;

import io.perennial.contract.IdentifierHash;
import io.perennial.interaction.recording.decision.Interaction;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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
            + " cross join lateral (select c.id from customer c where c.id = given.customer_id"
            + " union all (select i.customer_id from identifier i where i.hash = given.hash"
            + " order by i.linked_at desc limit 1)) as whose (customer) returning id, customer_id";

    private final Sql sql;
    private final Months months;
    private final IdentifierHash hashes;

    InteractionTable(Sql sql, Months months, IdentifierHash hashes) {
        this.sql = sql;
        this.months = months;
        this.hashes = hashes;
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
