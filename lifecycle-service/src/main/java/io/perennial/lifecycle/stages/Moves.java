package io.perennial.lifecycle.stages;

import io.perennial.contract.Facts;
import io.perennial.contract.Ids;
import io.perennial.contract.Stage;
import io.perennial.lifecycle.decision.BelievedMove;
import io.perennial.lifecycle.decision.Move;
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

/** All moves that were ever believed. Only whether they still are ever changes. */
@ApplicationScoped
class Moves {

    /** A move of a customer on record. */
    record Recorded(UUID customerId, BelievedMove move, Instant decidedAt, Instant supersededAt) {}

    private final Sql sql;

    Moves(Sql sql) {
        this.sql = sql;
    }

    /** The believed moves of customers after an evening each, oldest first. */
    Map<UUID, List<BelievedMove>> believedAfter(Map<UUID, LocalDate> evenings) {
        Map<UUID, List<BelievedMove>> found = new HashMap<>();
        sql.query(
                        "select m.* from unnest(?, ?) as n(customer_id, day) join move m on m.customer_id = n.customer_id "
                                + "and m.effective_on > n.day and m.superseded_at is null "
                                + "order by m.effective_on, m.ordinal",
                        Moves::recorded,
                        evenings.keySet().toArray(UUID[]::new),
                        evenings.values().toArray(LocalDate[]::new))
                .forEach(each -> found.computeIfAbsent(each.customerId(), id -> new ArrayList<>())
                        .add(each.move()));
        return found;
    }

    /** The latest believed move of customers: the one that led to where they stand. */
    Map<UUID, BelievedMove> latestOf(Collection<UUID> customers) {
        Map<UUID, BelievedMove> latest = new HashMap<>();
        sql.query(
                        "select distinct on (customer_id) * from move where customer_id = any(?) and superseded_at is null "
                                + "order by customer_id, effective_on desc, ordinal desc",
                        Moves::recorded,
                        (Object) customers.toArray(UUID[]::new))
                .forEach(each -> latest.put(each.customerId(), each.move()));
        return latest;
    }

    /** A customer's moves, oldest first. */
    List<Recorded> of(UUID customerId, boolean refutedToo) {
        return sql.query(
                "select * from move where customer_id = ? and (? or superseded_at is null) "
                        + "order by effective_on, ordinal, id",
                Moves::recorded,
                customerId,
                refutedToo);
    }

    /** Appends moves that are believed from now on, each with the id that it is told under. */
    void append(List<Recorded> moves) {
        if (moves.isEmpty()) {
            return;
        }
        List<Move> told = moves.stream().map(each -> each.move().move()).toList();
        sql.update(
                "insert into move (customer_id, id, from_stage, to_stage, effective_on, ordinal, decided_at, reason, rule, "
                        + "rule_version, decision_id, facts) select c, i, f, t, e, o, d, r, u, v, h, k::jsonb "
                        + "from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as n(c, i, f, t, e, o, d, r, u, v, h, k)",
                moves.stream().map(Recorded::customerId).toArray(UUID[]::new),
                moves.stream().map(each -> each.move().id()).toArray(UUID[]::new),
                told.stream().map(move -> name(move.from())).toArray(String[]::new),
                told.stream().map(move -> name(move.to())).toArray(String[]::new),
                told.stream().map(Move::effectiveOn).toArray(LocalDate[]::new),
                told.stream().map(Move::ordinal).toArray(Integer[]::new),
                moves.stream().map(Recorded::decidedAt).toArray(Instant[]::new),
                told.stream().map(Move::reason).toArray(String[]::new),
                told.stream().map(Move::rule).toArray(String[]::new),
                told.stream().map(Move::ruleVersion).toArray(String[]::new),
                told.stream().map(Move::byHand).toArray(UUID[]::new),
                told.stream().map(move -> Json.of(move.facts())).toArray(String[]::new));
    }

    void refute(Map<UUID, UUID> customersByMove, Instant at) {
        if (customersByMove.isEmpty()) {
            return;
        }
        sql.update(
                "update move m set superseded_at = ? from unnest(?, ?) as n(id, customer_id) "
                        + "where m.customer_id = n.customer_id and m.id = n.id",
                at,
                customersByMove.keySet().toArray(UUID[]::new),
                customersByMove.values().toArray(UUID[]::new));
    }

    static BelievedMove newlyBelieved(Move move) {
        return new BelievedMove(Ids.next(), move);
    }

    private static Recorded recorded(Row row) throws SQLException {
        Move move = new Move(
                row.word("from_stage", Stage.class),
                row.word("to_stage", Stage.class),
                row.date("effective_on"),
                row.integer("ordinal"),
                row.string("reason"),
                row.string("rule"),
                row.string("rule_version"),
                row.uuid("decision_id"),
                row.json("facts", Facts.class));
        return new Recorded(
                row.uuid("customer_id"),
                new BelievedMove(row.uuid("id"), move),
                row.instant("decided_at"),
                row.instant("superseded_at"));
    }

    private static String name(Stage stage) {
        return stage == null ? null : stage.name();
    }
}
