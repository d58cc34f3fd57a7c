package io.perennial.lifecycle.playbooks;

import io.perennial.belonging.Belongings;
import io.perennial.contract.ActionOwner;
import io.perennial.contract.Channel;
import io.perennial.contract.Stage;
import io.perennial.lifecycle.playbooks.decision.Occasion;
import io.perennial.lifecycle.playbooks.decision.Wish;
import io.perennial.outbox.Row;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The actions on record. */
@ApplicationScoped
class ActionRecords {

    /** An action that follows from another occasion from now on. */
    record Carried(Affairs affairs, Wish wish, Occasion occasion) {}

    private final Sql sql;
    private final Belongings belongings;

    ActionRecords(Sql sql, Belongings belongings) {
        this.sql = sql;
        this.belongings = belongings;
    }

    /** All actions of customers, each with whether what it follows from is still believed. */
    Map<UUID, List<Wish>> of(Collection<UUID> customers) {
        Map<UUID, List<Wish>> found = new HashMap<>();
        // What an action follows from is looked up, not joined: a join reads every move that there ever was.
        sql.query(
                        "select a.customer_id, a.id, a.source_id, a.chapter, a.code, a.status, coalesce("
                                + "(select m.superseded_at is not null from move m "
                                + "where m.customer_id = a.customer_id and m.id = a.source_id), "
                                + "(select c.status = 'WITHDRAWN' from retention_case c "
                                + "where c.customer_id = a.customer_id and c.id = a.source_id), false) as refuted "
                                + "from unnest(?) as n(c) join action a on a.customer_id = n.c "
                                + "order by a.requested_at, a.id",
                        row -> Map.entry(
                                row.uuid("customer_id"),
                                new Wish(
                                        row.uuid("id"),
                                        row.uuid("source_id"),
                                        row.string("chapter"),
                                        row.string("code"),
                                        row.word("status", Wish.Status.class),
                                        row.flag("refuted"))),
                        (Object) customers.stream().distinct().toArray(UUID[]::new))
                .forEach(each -> found.computeIfAbsent(each.getKey(), id -> new ArrayList<>())
                        .add(each.getValue()));
        return found;
    }

    /**
     * Lists actions in the order of their ids.
     *
     * @param status a status, OPEN for what is planned or requested, or null for all
     * @param after the last id of the page before; null for the first page
     */
    List<ActionView> list(UUID customerId, String status, UUID after, int most) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<Object> arguments = new ArrayList<>();
        narrow("a.customer_id = ?", customerId, conditions, arguments);
        if ("OPEN".equals(status)) {
            conditions.add("a.status in ('PLANNED', 'REQUESTED')");
        } else {
            narrow("a.status = ?", status, conditions, arguments);
        }
        narrow("a.id > ?", after, conditions, arguments);
        belongings.restrict("a.customer_id", conditions, arguments);
        arguments.add(most);
        return sql.query(
                "select a.* from action a where " + String.join(" and ", conditions) + " order by a.id limit ?",
                row -> ActionView.of(read(row), row.string("outcome")),
                arguments.toArray());
    }

    private static void narrow(String condition, Object value, List<String> conditions, List<Object> arguments) {
        if (value != null) {
            conditions.add(condition);
            arguments.add(value);
        }
    }

    void keep(List<Action> actions, Instant now) {
        if (actions.isEmpty()) {
            return;
        }
        sql.update(
                "insert into action (customer_id, id, source_id, case_id, chapter, code, stage, channel, owner, occasion_on, "
                        + "request_on, due_on, unless_dealt, success_criterion, status, requested_at) "
                        + "select *, ? from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                now,
                column(actions, Action::customerId, UUID[]::new),
                column(actions, Action::id, UUID[]::new),
                column(actions, Action::sourceId, UUID[]::new),
                column(actions, Action::caseId, UUID[]::new),
                column(actions, Action::chapter, String[]::new),
                column(actions, Action::code, String[]::new),
                column(actions, action -> action.stage().name(), String[]::new),
                column(actions, action -> action.channel().name(), String[]::new),
                column(actions, action -> action.owner().name(), String[]::new),
                column(actions, Action::occasionOn, LocalDate[]::new),
                column(actions, Action::requestOn, LocalDate[]::new),
                column(actions, Action::dueOn, LocalDate[]::new),
                column(actions, Action::unlessDealt, Boolean[]::new),
                column(actions, Action::successCriterion, String[]::new),
                column(actions, action -> action.status().name(), String[]::new));
    }

    void withdraw(Map<Wish, UUID> customersByWish, Instant now, String why) {
        if (customersByWish.isEmpty()) {
            return;
        }
        sql.update(
                "update action a set status = 'WITHDRAWN', ended_at = ?, outcome = ? from unnest(?, ?) as n(customer_id, id) "
                        + "where a.customer_id = n.customer_id and a.id = n.id",
                now,
                why,
                customersByWish.values().toArray(UUID[]::new),
                customersByWish.keySet().stream().map(Wish::id).toArray(UUID[]::new));
    }

    void carry(List<Carried> carried) {
        if (carried.isEmpty()) {
            return;
        }
        sql.update(
                "update action a set source_id = n.source, occasion_on = n.occasion_on "
                        + "from unnest(?, ?, ?, ?) as n(customer_id, id, source, occasion_on) "
                        + "where a.customer_id = n.customer_id and a.id = n.id",
                column(carried, each -> each.affairs().customerId(), UUID[]::new),
                column(carried, each -> each.wish().id(), UUID[]::new),
                column(carried, each -> each.occasion().source(), UUID[]::new),
                column(carried, each -> each.occasion().on(), LocalDate[]::new));
    }

    static Action read(Row row) throws SQLException {
        return new Action(
                row.uuid("customer_id"),
                row.uuid("id"),
                row.uuid("source_id"),
                row.uuid("case_id"),
                row.string("chapter"),
                row.string("code"),
                row.word("stage", Stage.class),
                row.word("channel", Channel.class),
                row.word("owner", ActionOwner.class),
                row.date("occasion_on"),
                row.date("request_on"),
                row.date("due_on"),
                row.flag("unless_dealt"),
                row.string("success_criterion"),
                row.word("status", Wish.Status.class));
    }

    private static <T, V> V[] column(List<T> rows, Function<T, V> value, IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
