package io.perennial.vault;

import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Keys of customers. What is known of a customer as a person is sealed under a key of their own, which lies in the same database,
 * locked with a master key that does not. To forget somebody is to destroy their key: whatever copy is found of what it sealed, in
 * backups or elsewhere, says nothing any more.
 */
@ApplicationScoped
public class Vault {

    private final Sql sql;
    private final MasterKeys masters;

    Vault(Sql sql, MasterKeys masters) {
        this.sql = sql;
        this.masters = masters;
    }

    /** New keys, which are not kept yet: the customers themselves come first, see {@link #keep}. */
    public Keyring fresh(Collection<UUID> customers) {
        Map<UUID, DataKey> keys = new TreeMap<>();
        customers.forEach(customer -> keys.put(customer, masters.newKey(customer)));
        return new Keyring(keys);
    }

    /** Keeps new keys, in the transaction that is open. */
    public void keep(Keyring keyring) {
        insert(new TreeMap<>(keyring.keys()));
    }

    /** The keys of customers, to read what they seal; who was forgotten has none. */
    public Keyring of(Collection<UUID> customers) {
        return new Keyring(read(new TreeSet<>(customers)));
    }

    /**
     * The keys of customers, to seal something of theirs; who has none gets one, in the transaction that is open. Who was
     * forgotten gets none ever again: see {@link Keyring#has}.
     */
    public Keyring forWriting(Collection<UUID> customers) {
        SortedSet<UUID> wanted = new TreeSet<>(customers);
        Map<UUID, DataKey> keys = read(wanted);
        if (keys.size() < wanted.size()) {
            SortedMap<UUID, DataKey> missing = new TreeMap<>();
            wanted.stream().filter(id -> !keys.containsKey(id)).forEach(id -> missing.put(id, masters.newKey(id)));
            insert(missing);
            // somebody else may have been first
            keys.putAll(read(new TreeSet<>(missing.keySet())));
        }
        return new Keyring(keys);
    }

    /**
     * Forgets customers for ever: destroys their keys, and remembers that they were, so that nothing is sealed for them any more.
     * Whether each had a key does not matter; who was forgotten before stays forgotten since then.
     */
    public void forget(Collection<UUID> customers, Instant now) {
        sql.update(
                "insert into data_key (customer_id, forgotten_at) select c, ? from unnest(?) as n(c) order by c"
                        + " on conflict (customer_id) do update set locked = null, master = null,"
                        + " forgotten_at = coalesce(data_key.forgotten_at, excluded.forgotten_at)",
                now,
                new TreeSet<>(customers).toArray(UUID[]::new));
    }

    /** When a customer was forgotten; empty if they were not. */
    public Optional<Instant> forgottenAt(UUID customer) {
        return sql.one(
                "select forgotten_at from data_key where customer_id = ? and forgotten_at is not null",
                row -> row.instant("forgotten_at"),
                customer);
    }

    /** Destroys keys that have served, as if they had never been. */
    public void discard(Collection<UUID> owners) {
        sql.update(
                "delete from data_key k using unnest(?) as n(c) where k.customer_id = n.c and k.locked is not null",
                (Object) new TreeSet<>(owners).toArray(UUID[]::new));
    }

    /**
     * Makes sure that there is a master key for all keys of customers.
     *
     * @throws IllegalStateException that names the setting which is missing
     */
    void mustOpenAll() {
        sql.query(
                        "select distinct master from data_key where master is not null order by master",
                        row -> row.integer("master"))
                .forEach(masters::mustHave);
    }

    /** Locks some keys with the current master key that are locked with another one; answers how many. */
    int rotateSome(int most) {
        List<DataKey> old = sql.query(
                "select customer_id, locked, master from data_key where master <> ? order by customer_id limit ?"
                        + " for update skip locked",
                row -> masters.unlocked(row.uuid("customer_id"), row.bytes("locked"), row.integer("master")),
                masters.current(),
                most);
        List<DataKey> anew = old.stream().map(masters::lockedAnew).toList();
        sql.update(
                "update data_key k set locked = n.locked, master = ? from unnest(?, ?) as n(id, locked)"
                        + " where k.customer_id = n.id",
                masters.current(),
                anew.stream().map(DataKey::id).toArray(UUID[]::new),
                anew.stream().map(DataKey::locked).toArray(byte[][]::new));
        return old.size();
    }

    private Map<UUID, DataKey> read(SortedSet<UUID> customers) {
        Map<UUID, DataKey> keys = new TreeMap<>();
        if (!customers.isEmpty()) {
            sql.query(
                            "select k.customer_id, k.locked, k.master from unnest(?) as n(c) join data_key k"
                                    + " on k.customer_id = n.c where k.locked is not null",
                            row -> masters.unlocked(
                                    row.uuid("customer_id"), row.bytes("locked"), row.integer("master")),
                            (Object) customers.toArray(UUID[]::new))
                    .forEach(key -> keys.put(key.id(), key));
        }
        return keys;
    }

    private void insert(SortedMap<UUID, DataKey> keys) {
        List<DataKey> rows = new ArrayList<>(keys.values());
        sql.update(
                "insert into data_key (customer_id, locked, master) select i, l, ? from unnest(?, ?) as n(i, l)"
                        + " on conflict do nothing",
                masters.current(),
                rows.stream().map(DataKey::id).toArray(UUID[]::new),
                rows.stream().map(DataKey::locked).toArray(byte[][]::new));
    }
}
