package io.perennial.audit;

import io.perennial.database.Connections;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Looks into the audit trail. */
@ApplicationScoped
class Audits {

    private static final int FETCH = 1_000;
    private static final String CHAIN = "select l.place, l.entry_id, l.hash, e.* from audit_link l"
            + " left join audit_entry e on e.id = l.entry_id and e.at = l.entry_at where l.place > ?"
            + " order by l.place limit " + FETCH;
    private static final String NOT_LINKED = "select e.id from audit_entry e"
            + " where not exists (select from audit_link l where l.entry_id = e.id)"
            + " and not exists (select from audit_unlinked u where u.id = e.id) limit 100";

    private final Connections connections;
    private final Entries entries;

    Audits(Connections connections, Entries entries) {
        this.connections = connections;
        this.entries = entries;
    }

    /** What somebody looks for; null does not restrict. From is included, to is not. */
    record Wanted(String who, UUID customerId, UUID objectId, String action, Instant from, Instant to) {}

    /** Entries that match, newest first, those before the given one. */
    List<Entry> find(Wanted wanted, UUID before, int most) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<Object> arguments = new ArrayList<>();
        restrict("who = ?", wanted.who, conditions, arguments);
        restrict("customer_id = ?", wanted.customerId, conditions, arguments);
        restrict("object_id = ?", wanted.objectId, conditions, arguments);
        restrict("action = ?", wanted.action, conditions, arguments);
        restrict("at >= ?", wanted.from == null ? null : wanted.from.atOffset(ZoneOffset.UTC), conditions, arguments);
        restrict("at < ?", wanted.to == null ? null : wanted.to.atOffset(ZoneOffset.UTC), conditions, arguments);
        restrict("id < ?", before, conditions, arguments);
        return entries.find(
                "select * from audit_entry where " + String.join(" and ", conditions) + " order by id desc limit "
                        + most,
                arguments.toArray());
    }

    /** Goes along the whole chain. */
    Verification verify() {
        Verification verification = new Verification();
        along(links -> links.forEach(verification::next));
        notLinked(verification);
        return verification;
    }

    /** Hands out the whole chain, some links at a time. */
    void along(Consumer<List<Link>> reader) {
        List<Link> links = List.of();
        do {
            links = after(links.isEmpty() ? 0 : links.get(links.size() - 1).place());
            reader.accept(links);
        } while (links.size() == FETCH);
    }

    private List<Link> after(long place) {
        return connections.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(CHAIN)) {
                statement.setLong(1, place);
                return links(statement);
            }
        });
    }

    private static List<Link> links(PreparedStatement statement) throws SQLException {
        List<Link> links = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                links.add(new Link(
                        row.getLong("place"),
                        row.getObject("entry_id", UUID.class),
                        row.getBytes("hash"),
                        row.getObject("id") == null ? null : Entries.read(row)));
            }
        }
        return links;
    }

    private void notLinked(Verification verification) {
        connections.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(NOT_LINKED);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    verification.notLinked(row.getObject(1, UUID.class));
                }
                return null;
            }
        });
    }

    private static void restrict(String condition, Object value, List<String> conditions, List<Object> arguments) {
        if (value != null) {
            conditions.add(condition);
            arguments.add(value);
        }
    }
}
