package io.perennial.customer.identifiers;

import io.perennial.contract.CustomerEvent.IdentifierLinked;
import io.perennial.contract.CustomerEvent.IdentifierUnlinked;
import io.perennial.contract.Identifier;
import io.perennial.contract.IdentifierType;
import io.perennial.outbox.Outbox;
import io.perennial.outbox.Row;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The identifiers that lead to customers, each to one. Set-based: one statement serves a whole batch. */
@ApplicationScoped
public class Identifiers {

    private final Sql sql;
    private final Outbox outbox;
    private final IdentifierKey key;
    private final LinkListener listener;

    Identifiers(Sql sql, Outbox outbox, IdentifierKey key, LinkListener listener) {
        this.sql = sql;
        this.outbox = outbox;
        this.key = key;
        this.listener = listener;
    }

    /** What may be stored of an identifier. */
    public Keyed keyed(Identifier identifier) {
        return key.of(identifier);
    }

    /** Customers by the hashes that lead to them; a hash that leads to nobody is left out. */
    public Map<String, UUID> owners(Collection<String> hashes) {
        Map<String, UUID> owners = new HashMap<>();
        sql.query(
                        "select encode(hash, 'hex') as hash, customer_id from identifier "
                                + "where hash = any(array(select decode(h, 'hex') from unnest(?) as h))",
                        row -> Map.entry(row.string("hash"), row.uuid("customer_id")),
                        (Object) hashes.toArray(String[]::new))
                .forEach(found -> owners.put(found.getKey(), found.getValue()));
        return owners;
    }

    /** The customer to whom an identifier leads. */
    public Optional<UUID> owner(Keyed identifier) {
        return Optional.ofNullable(owners(List.of(identifier.hash())).get(identifier.hash()));
    }

    /**
     * Takes identifiers for customers. An identifier that somebody else took at the same moment stays theirs.
     *
     * @return the links that now hold
     */
    public Set<Link> claim(List<Link> links, Instant now) {
        listener.linking();
        // one order for all, so that two transactions cannot wait for each other
        List<Link> sorted = links.stream()
                .sorted(Comparator.comparing(link -> link.identifier().hash()))
                .toList();
        Set<UUID> taken = new HashSet<>(sql.query(
                "insert into identifier (hash, type, id, customer_id, masked, linked_at) "
                        + "select decode(h, 'hex'), t, i, c, m, ? from unnest(?, ?, ?, ?, ?) as n(h, t, i, c, m) "
                        + "on conflict do nothing returning id",
                row -> row.uuid("id"),
                now,
                sorted.stream().map(link -> link.identifier().hash()).toArray(String[]::new),
                sorted.stream().map(link -> link.identifier().type().name()).toArray(String[]::new),
                sorted.stream().map(Link::id).toArray(UUID[]::new),
                sorted.stream().map(Link::customerId).toArray(UUID[]::new),
                sorted.stream().map(link -> link.identifier().masked()).toArray(String[]::new)));
        Set<Link> held = new HashSet<>(links);
        held.removeIf(link -> !taken.contains(link.id()));
        return held;
    }

    /** Gives back what was claimed and not told. */
    public void giveBack(Collection<Link> links) {
        if (!links.isEmpty()) {
            sql.update(
                    "delete from identifier where hash = any(array(select decode(h, 'hex') from unnest(?) as h))",
                    (Object)
                            links.stream().map(link -> link.identifier().hash()).toArray(String[]::new));
        }
    }

    /** Tells that claimed identifiers lead to their customers, and lets those who waited for them go on. */
    public void tell(List<Link> links) {
        outbox.append(links.stream().map(Identifiers::linked).toList());
        listener.linked(links);
    }

    /** Ends a link and tells so; empty if this customer has no such identifier. */
    public Optional<Link> release(UUID customerId, UUID id) {
        Optional<Link> link = sql.one(
                "delete from identifier where customer_id = ? and id = ? "
                        + "returning id, customer_id, type, encode(hash, 'hex') as hash, masked",
                Identifiers::link,
                customerId,
                id);
        link.map(Link::identifier)
                .ifPresent(gone -> outbox.append(new IdentifierUnlinked(customerId, gone.type(), gone.hash())));
        return link;
    }

    /** What leads to a customer, masked, oldest first. */
    List<IdentifierView> of(UUID customerId) {
        return sql.query(
                // identifiers are found whoever asks, so that nobody is registered twice; read they are with their
                // customer
                "select i.id, i.type, i.masked, i.linked_at from identifier i join customer c on c.id = i.customer_id "
                        + "where i.customer_id = ? order by i.id",
                row -> new IdentifierView(
                        row.uuid("id"),
                        row.word("type", IdentifierType.class),
                        row.string("masked"),
                        row.instant("linked_at")),
                customerId);
    }

    private static Link link(Row row) throws SQLException {
        Keyed identifier = new Keyed(row.word("type", IdentifierType.class), row.string("hash"), row.string("masked"));
        return new Link(row.uuid("id"), row.uuid("customer_id"), identifier);
    }

    private static IdentifierLinked linked(Link link) {
        return new IdentifierLinked(
                link.customerId(), link.identifier().type(), link.identifier().hash());
    }
}
