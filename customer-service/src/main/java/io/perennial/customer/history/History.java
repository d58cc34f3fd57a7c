package io.perennial.customer.history;

import io.perennial.contract.Ids;
import io.perennial.contract.Wire;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who changed what in customer files. Written in the transaction of the change itself, never altered. */
@ApplicationScoped
public class History {

    private final Sql sql;

    History(Sql sql) {
        this.sql = sql;
    }

    /** Notes changes made at one time by one client. */
    public void note(List<Change> changes, Origin origin, Instant now) {
        sql.update(
                "insert into file_change (customer_id, id, changed_at, client, source, fields) "
                        + "select c, i, ?, ?, ?, f::jsonb from unnest(?, ?, ?) as n(c, i, f)",
                now,
                origin.client(),
                origin.source(),
                changes.stream().map(Change::customerId).toArray(UUID[]::new),
                changes.stream().map(change -> Ids.next()).toArray(UUID[]::new),
                changes.stream().map(History::json).toArray(String[]::new));
    }

    /** The changes of a customer's file, newest first, those after the given one. */
    public List<ChangeView> page(UUID customerId, UUID after, int limit) {
        return sql.query(
                "select id, changed_at, client, source, fields from file_change "
                        + "where customer_id = ? and (?::uuid is null or id < ?::uuid) order by id desc limit ?",
                row -> new ChangeView(
                        row.uuid("id"),
                        row.instant("changed_at"),
                        row.string("client"),
                        row.string("source"),
                        List.of(row.json("fields", ChangeView.Field[].class))),
                customerId,
                after,
                after,
                limit);
    }

    private static String json(Change change) {
        return new String(Wire.write(change.fields()), StandardCharsets.UTF_8);
    }
}
