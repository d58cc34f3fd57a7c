package io.perennial.interaction.words;

import io.perennial.access.Caller;
import io.perennial.outbox.Sql;
import io.perennial.vault.Keyring;
import io.perennial.vault.Place;
import io.perennial.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** Keeps free words sealed, each under the key of the customer whom they are about. */
@ApplicationScoped
public class SpokenWords {

    private record Kept(UUID id, UUID customerId, byte[] sealed) {
        UUID owner() {
            return customerId == null ? id : customerId;
        }
    }

    private final Sql sql;
    private final Vault vault;
    private final Caller caller;

    SpokenWords(Sql sql, Vault vault, Caller caller) {
        this.caller = caller;
        this.sql = sql;
        this.vault = vault;
    }

    /** Keeps words in the transaction that is open: a constant number of statements, and none if there are none. */
    public void keep(List<Said> all) {
        if (all.isEmpty()) {
            return;
        }
        Keyring keys = vault.forWriting(all.stream().map(Said::owner).toList());
        // nothing is kept any more of what is said about who was forgotten
        List<Said> kept = all.stream().filter(said -> keys.has(said.owner())).toList();
        sql.update(
                "insert into spoken (id, customer_id, sealed) select * from unnest(?, ?, ?)",
                kept.stream().map(Said::id).toArray(UUID[]::new),
                kept.stream().map(Said::customerId).toArray(UUID[]::new),
                kept.stream()
                        .map(said -> keys.seal(said.owner(), place(said.id()), said.words()))
                        .toArray(byte[][]::new));
    }

    /** Those of the words that the caller is shown: all, if they are shown who customers are; or else none. */
    public Map<UUID, String> shown(Collection<UUID> ids) {
        return caller.seesPersons() ? of(ids) : Collections.emptyMap();
    }

    /** The words that belong to some things; of who was forgotten there are none any more. */
    private Map<UUID, String> of(Collection<UUID> ids) {
        List<Kept> kept = kept(ids);
        Keyring keys = vault.of(kept.stream().map(Kept::owner).toList());
        Map<UUID, String> words = new HashMap<>();
        kept.forEach(one ->
                keys.open(one.owner(), place(one.id()), one.sealed()).ifPresent(text -> words.put(one.id(), text)));
        return words;
    }

    /** Whom words are about has become known: from now on they are under the customers' keys. */
    public void becameKnown(Map<UUID, UUID> customersById) {
        Map<UUID, String> words = of(customersById.keySet());
        if (words.isEmpty()) {
            return;
        }
        List<UUID> all = List.copyOf(new TreeSet<>(words.keySet()));
        Keyring keys = vault.forWriting(all.stream().map(customersById::get).toList());
        List<UUID> ids =
                all.stream().filter(id -> keys.has(customersById.get(id))).toList();
        sql.update(
                "update spoken s set customer_id = n.customer, sealed = n.sealed"
                        + " from unnest(?, ?, ?) as n(id, customer, sealed) where s.id = n.id",
                ids.toArray(UUID[]::new),
                ids.stream().map(customersById::get).toArray(UUID[]::new),
                ids.stream()
                        .map(id -> keys.seal(customersById.get(id), place(id), words.get(id)))
                        .toArray(byte[][]::new));
        vault.discard(all);
    }

    private List<Kept> kept(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.query(
                        "select id, customer_id, sealed from spoken where id = any(?)",
                        row -> new Kept(row.uuid("id"), row.uuid("customer_id"), row.bytes("sealed")),
                        (Object) ids.toArray(UUID[]::new));
    }

    private static Place place(UUID id) {
        return new Place("spoken", "sealed", id);
    }
}
