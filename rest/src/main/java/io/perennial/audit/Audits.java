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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Looks into the audit trail. */
@ApplicationScoped
class Audits {

    private static final int FETCH = 1_000;
    private static final String CHAIN = "select l.place, l.entry_id, l.hash, e.* from audit_link l"
            + " left join audit_entry e on e.id = l.entry_id and e.at = l.entry_at where l.place > ?"
            + " and l.place <= ? order by l.place limit " + FETCH;
    private static final String ORPHANS = "select u.id, 0 as place from audit_unlinked u"
            + " where not exists (select from audit_entry e where e.id = u.id and e.at = u.at)";
    private static final String NOT_LINKED = "select e.id, 0 as place from audit_entry e"
            + " where not exists (select from audit_link l where l.entry_id = e.id)"
            + " and not exists (select from audit_unlinked u where u.id = e.id)";
    private static final String WAITING = "select u.id, 0 as place from audit_unlinked u"
            + " join audit_entry e on e.id = u.id and e.at = u.at where u.at < now() - interval '1 minute'";
    // looks at both at once: whoever links moves the head as well
    private static final String BEYOND =
            "select l.entry_id as id, l.place from audit_link l, audit_head h" + " where l.place > h.place";

    private final Connections connections;
    private final Entries entries;
    private final Heads heads;

    Audits(Connections connections, Entries entries, Heads heads) {
        this.heads = heads;
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
        Optional<Head> head = head();
        along(head, verification::next);
        if (head.isPresent()) {
            verification.end(head.get());
            find(Verification.Wrong.LINK_ADDED, BEYOND, verification);
        } else {
            verification.noHead();
        }
        find(Verification.Wrong.REMOVED, ORPHANS, verification);
        find(Verification.Wrong.NOT_LINKED, NOT_LINKED, verification);
        find(Verification.Wrong.WAITING, WAITING, verification);
        return verification;
    }

    /** Hands out the whole chain, then where it ends; that only if the service itself wrote it there. */
    void export(Consumer<Object> reader) {
        Optional<Head> head = head();
        along(head, reader::accept);
        head.map(ExportedHead::new).ifPresent(reader);
    }

    private Optional<Head> head() {
        return connections.with(heads::read);
    }

    /** Some links at a time; what is linked meanwhile is beyond the head. */
    private void along(Optional<Head> head, Consumer<Link> reader) {
        long end = head.map(Head::place).orElse(Long.MAX_VALUE);
        List<Link> links = List.of();
        do {
            links = between(links.isEmpty() ? 0 : links.get(links.size() - 1).place(), end);
            links.forEach(reader);
        } while (links.size() == FETCH);
    }

    private List<Link> between(long place, long end) {
        return connections.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(CHAIN)) {
                statement.setLong(1, place);
                statement.setLong(2, end);
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

    private void find(Verification.Wrong wrong, String query, Verification verification) {
        connections.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(query + " limit 100");
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    verification.fault(row.getLong("place"), row.getObject("id", UUID.class), wrong);
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
