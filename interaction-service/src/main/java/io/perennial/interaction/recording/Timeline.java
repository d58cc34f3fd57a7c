package io.perennial.interaction.recording;

import io.perennial.access.Caller;
import io.perennial.audit.AuditTrail;
import io.perennial.belonging.Belongings;
import io.perennial.contract.Channel;
import io.perennial.contract.InteractionKind;
import io.perennial.interaction.words.SpokenWords;
import io.perennial.outbox.Row;
import io.perennial.outbox.Sql;
import io.perennial.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A customer's interactions, newest first. */
@ApplicationScoped
class Timeline {

    private final Sql sql;
    private final Belongings belongings;
    private final SpokenWords words;
    private final AuditTrail trail;
    private final Caller caller;

    Timeline(Sql sql, Belongings belongings, SpokenWords words, AuditTrail trail, Caller caller) {
        this.caller = caller;
        this.trail = trail;
        this.words = words;
        this.sql = sql;
        this.belongings = belongings;
    }

    /** A page of a customer's interactions. */
    List<InteractionView> page(UUID customerId, Filter filter, Place before, int rows) {
        belongings.mustSee(customerId);
        StringBuilder query = new StringBuilder("select * from interaction where customer_id = ?");
        List<Object> arguments = new ArrayList<>(List.of(customerId));
        narrow(query, arguments, " and kind = ?", filter.kind());
        narrow(query, arguments, " and channel = ?", filter.channel());
        narrow(query, arguments, " and occurred_at >= ?", filter.from());
        narrow(query, arguments, " and occurred_at < ?", filter.to());
        if (before != null) {
            // the first condition lets the months after the place be left out
            narrow(query, arguments, " and occurred_at <= ?", before.occurredAt());
            narrow(query, arguments, " and (occurred_at, id) < (?", before.occurredAt());
            narrow(query, arguments, ", ?)", before.id());
        }
        arguments.add(rows);
        return shown(sql.query(
                query + " order by occurred_at desc, id desc limit ?", Timeline::recorded, arguments.toArray()));
    }

    /** One interaction, waiting or not. */
    InteractionView interaction(UUID id) {
        List<String> conditions = new ArrayList<>(List.of("n.id = ?"));
        List<Object> arguments = new ArrayList<>(List.of(id));
        belongings.restrict("n.customer_id", conditions, arguments);
        String where = " n where " + String.join(" and ", conditions);
        InteractionView view = sql.one("select * from interaction" + where, Timeline::recorded, arguments.toArray())
                .or(() -> sql.one("select * from waiting_interaction" + where, Timeline::waiting, arguments.toArray()))
                .map(found -> shown(List.of(found)).get(0))
                .orElseThrow(() -> new Problem(404, "not-found", "There is no interaction with this id."));
        trail.isAbout(view.customerId());
        return view;
    }

    /** As it was found: its notes stand elsewhere. */
    private record Found(Placed placed, Instant recordedAt) {

        UUID id() {
            return placed.interaction().id();
        }
    }

    private List<InteractionView> shown(List<Found> found) {
        Map<UUID, String> notes = words.shown(found.stream().map(Found::id).toList());
        return found.stream()
                .map(one -> shown(one.placed.with(notes.get(one.id())), one.recordedAt))
                .toList();
    }

    /** An interaction, as much of it as the caller is shown. */
    InteractionView shown(Placed placed, Instant recordedAt) {
        InteractionView whole = InteractionView.of(placed, recordedAt);
        return caller.seesPersons() ? whole : whole.hidden();
    }

    private static void narrow(StringBuilder query, List<Object> arguments, String condition, Object value) {
        if (value != null) {
            query.append(condition);
            arguments.add(value);
        }
    }

    private static Found recorded(Row row) throws SQLException {
        return new Found(new Placed(Rows.interaction(row), row.uuid("customer_id")), row.instant("recorded_at"));
    }

    private static Found waiting(Row row) throws SQLException {
        return new Found(new Placed(Rows.interaction(row), null), row.instant("recorded_at"));
    }

    /** What to show; null shows all. From is included, to is not. */
    record Filter(InteractionKind kind, Channel channel, Instant from, Instant to) {

        // nothing lies beyond, and databases know no such times
        private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
        private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

        Filter {
            from = clamped(from);
            to = clamped(to);
        }

        private static Instant clamped(Instant time) {
            if (time == null || time.isBefore(FIRST)) {
                return time == null ? null : FIRST;
            }
            return time.isAfter(LAST) ? LAST : time;
        }
    }

    /** Where a page ended. */
    record Place(Instant occurredAt, UUID id) {

        static Place of(String cursor) {
            String[] parts = cursor.split("/");
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }

        static String cursor(InteractionView last) {
            return last.occurredAt() + "/" + last.id();
        }
    }
}
