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
import java.util.Optional;
import java.util.UUID;

/**
 * All moves that were ever believed. Whether they still are may change, and by which rule they came.
 *
 * <p>What was known when a believed move took place is read from the days on record, so that it is the same whenever a fact of
 * that day arrived, and no event of the day has to write it again. A refuted move keeps what was known when it was told.
 */
@ApplicationScoped
class Moves {

    /** A move of a customer on record. */
    record Recorded(UUID customerId, BelievedMove move, Instant decidedAt, Instant supersededAt) {}

    private static final String WITH_FACTS =
            "select m.*, coalesce(case when m.superseded_at is null then (select s.facts "
                    + "from step s where s.customer_id = m.customer_id and s.day <= m.effective_on order by s.day desc limit 1) end, "
                    + "m.facts) as known from move m ";

    private final Sql sql;

    Moves(Sql sql) {
        this.sql = sql;
    }

    /** The believed moves of customers after an evening each, oldest first, without facts. */
    Map<UUID, List<BelievedMove>> believedAfter(Map<UUID, LocalDate> evenings) {
        Map<UUID, List<BelievedMove>> found = new HashMap<>();
        sql.query(
                        "select m.* from unnest(?, ?) as n(customer_id, day) join move m on m.customer_id = n.customer_id "
                                + "and m.effective_on > n.day and m.superseded_at is null "
                                + "order by m.effective_on, m.ordinal",
                        Moves::withoutFacts,
                        evenings.keySet().toArray(UUID[]::new),
                        evenings.values().toArray(LocalDate[]::new))
                .forEach(each -> found.computeIfAbsent(each.customerId(), id -> new ArrayList<>())
                        .add(each.move()));
        return found;
    }

    /** The latest believed move of customers, without facts: the one that led to where they stand. */
    Map<UUID, BelievedMove> latestOf(Collection<UUID> customers) {
        Map<UUID, BelievedMove> latest = new HashMap<>();
        sql.query(
                        "select distinct on (m.customer_id) m.* from unnest(?) as n(c) join move m on m.customer_id = n.c "
                                + "where m.superseded_at is null "
                                + "order by m.customer_id, m.effective_on desc, m.ordinal desc",
                        Moves::withoutFacts,
                        (Object) customers.toArray(UUID[]::new))
                .forEach(each -> latest.put(each.customerId(), each.move()));
        return latest;
    }

    /** The move that led to where a customer stands. */
    Optional<Move> latestOf(UUID customerId) {
        return sql.one(
                WITH_FACTS + "where m.customer_id = ? and m.superseded_at is null "
                        + "order by m.effective_on desc, m.ordinal desc limit 1",
                row -> recorded(row, row.json("known", Facts.class)).move().move(),
                customerId);
    }

    /** A customer's moves, oldest first. */
    List<Recorded> of(UUID customerId, boolean refutedToo) {
        return sql.query(
                WITH_FACTS + "where m.customer_id = ? and (? or m.superseded_at is null) "
                        + "order by m.effective_on, m.ordinal, m.id",
                row -> recorded(row, row.json("known", Facts.class)),
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

    /** Says anew by which rule believed moves came. */
    void restate(Map<BelievedMove, UUID> customersByMove) {
        if (customersByMove.isEmpty()) {
            return;
        }
        List<BelievedMove> moves = List.copyOf(customersByMove.keySet());
        sql.update(
                "update move m set rule = n.rule, rule_version = n.version "
                        + "from unnest(?, ?, ?, ?) as n(customer_id, id, rule, version) "
                        + "where m.customer_id = n.customer_id and m.id = n.id",
                moves.stream().map(customersByMove::get).toArray(UUID[]::new),
                moves.stream().map(BelievedMove::id).toArray(UUID[]::new),
                moves.stream().map(each -> each.move().rule()).toArray(String[]::new),
                moves.stream().map(each -> each.move().ruleVersion()).toArray(String[]::new));
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

    private static Recorded withoutFacts(Row row) throws SQLException {
        return recorded(row, null);
    }

    private static Recorded recorded(Row row, Facts facts) throws SQLException {
        Move move = new Move(
                row.word("from_stage", Stage.class),
                row.word("to_stage", Stage.class),
                row.date("effective_on"),
                row.integer("ordinal"),
                row.string("reason"),
                row.string("rule"),
                row.string("rule_version"),
                row.uuid("decision_id"),
                facts);
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
