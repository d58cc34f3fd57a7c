package io.perennial.customer.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.perennial.contract.Ids;
import io.perennial.contract.Wire;
import io.perennial.outbox.Row;
import io.perennial.outbox.Sql;
import io.perennial.vault.Keyring;
import io.perennial.vault.Place;
import io.perennial.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who changed what in customer files. Written in the transaction of the change itself, never altered. */
@ApplicationScoped
public class History {

    private final Sql sql;
    private final Vault vault;

    History(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Notes changes made at one time by one client, sealed with the customers' keys. */
    public void note(List<Change> changes, Origin origin, Instant now, Keyring keys) {
        List<UUID> ids = changes.stream().map(change -> Ids.next()).toList();
        List<byte[]> sealed = new ArrayList<>(changes.size());
        for (int i = 0; i < ids.size(); i++) {
            Change change = changes.get(i);
            sealed.add(keys.seal(change.customerId(), place(ids.get(i)), json(change)));
        }
        sql.update(
                "insert into file_change (customer_id, id, changed_at, client, source, fields) "
                        + "select c, i, ?, ?, ?, f from unnest(?, ?, ?) as n(c, i, f)",
                now,
                origin.client(),
                origin.source(),
                changes.stream().map(Change::customerId).toArray(UUID[]::new),
                ids.toArray(UUID[]::new),
                sealed.toArray(byte[][]::new));
    }

    /** The changes of a customer's file, newest first, those after the given one. */
    public List<ChangeView> page(UUID customerId, UUID after, int limit) {
        Keyring keys = vault.of(List.of(customerId));
        return sql.query(
                "select id, changed_at, client, source, fields from file_change "
                        + "where customer_id = ? and (?::uuid is null or id < ?::uuid) order by id desc limit ?",
                row -> new ChangeView(
                        row.uuid("id"),
                        row.instant("changed_at"),
                        row.string("client"),
                        row.string("source"),
                        fields(customerId, row, keys)),
                customerId,
                after,
                after,
                limit);
    }

    private static List<ChangeView.Field> fields(UUID customerId, Row row, Keyring keys) throws SQLException {
        return keys.open(customerId, place(row.uuid("id")), row.bytes("fields"))
                .map(History::read)
                .orElse(List.of());
    }

    private static List<ChangeView.Field> read(String json) {
        try {
            return List.of(Wire.json().readValue(json, ChangeView.Field[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a change of a file cannot be read: " + e.getClass());
        }
    }

    private static Place place(UUID change) {
        return new Place("file_change", "fields", change);
    }

    private static String json(Change change) {
        return new String(Wire.write(change.fields()), StandardCharsets.UTF_8);
    }
}
