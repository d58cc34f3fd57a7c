package io.perennial.lifecycle.stages;

import io.perennial.belonging.Belongings;
import io.perennial.contract.Facts;
import io.perennial.contract.Stage;
import io.perennial.lifecycle.decision.Evening;
import io.perennial.lifecycle.decision.Standing;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where every customer stands now. */
@ApplicationScoped
class Lifecycles {

    /** Where one stands, and what is known. */
    record Lifecycle(UUID customerId, Standing standing, Facts facts) {}

    /** Where one stands now, and when to look again. */
    record Now(UUID customerId, Evening evening, LocalDate nextReviewOn) {}

    private final Sql sql;
    private final Belongings belongings;

    Lifecycles(Sql sql, Belongings belongings) {
        this.sql = sql;
        this.belongings = belongings;
    }

    /** Locks customers until the transaction ends, in the order of their ids; makes rows for those not heard of yet. */
    void lock(Collection<UUID> customers) {
        UUID[] ids = customers.stream().sorted().toArray(UUID[]::new);
        sql.update(
                "insert into lifecycle (customer_id) select id from unnest(?) as id order by id on conflict do nothing",
                (Object) ids);
        lockKnown(ids);
    }

    /** Locks those of the customers who are known. */
    void lockKnown(UUID... customers) {
        sql.query(
                "select 1 from unnest(?) as n(c) join lifecycle l on l.customer_id = n.c "
                        + "order by l.customer_id for update of l",
                row -> true,
                (Object) customers);
    }

    Optional<Lifecycle> find(UUID customerId) {
        return sql.one(
                "select * from lifecycle where customer_id = ? and stage is not null",
                row -> new Lifecycle(
                        row.uuid("customer_id"), row.json("standing", Standing.class), row.json("facts", Facts.class)),
                customerId);
    }

    void keep(List<Now> standings, long rulesSeen) {
        sql.update(
                "update lifecycle l set stage = n.stage, since = n.since, standing = n.standing::jsonb, "
                        + "facts = n.facts::jsonb, next_review_on = n.review, rules_seen = ? "
                        + "from unnest(?, ?, ?, ?, ?, ?) as n(id, stage, since, standing, facts, review) "
                        + "where l.customer_id = n.id",
                rulesSeen,
                standings.stream().map(Now::customerId).toArray(UUID[]::new),
                standings.stream()
                        .map(now -> now.evening().standing().known()
                                ? now.evening().standing().stage().name()
                                : null)
                        .toArray(String[]::new),
                standings.stream().map(now -> now.evening().standing().since()).toArray(LocalDate[]::new),
                standings.stream().map(now -> Json.of(now.evening().standing())).toArray(String[]::new),
                standings.stream().map(now -> Json.of(now.evening().facts())).toArray(String[]::new),
                standings.stream().map(Now::nextReviewOn).toArray(LocalDate[]::new));
    }

    /** Locks some customers whose review is due and whom nobody else has locked. */
    List<News> due(LocalDate today, int most) {
        return sql.query(
                "select customer_id, next_review_on from lifecycle where next_review_on <= ? and not restricted "
                        + "order by next_review_on limit ? for update skip locked",
                row -> News.ofDay(row.uuid("customer_id"), row.date("next_review_on")),
                today,
                most);
    }

    /** Locks some customers who have not been looked at under rules that are in force meanwhile. */
    List<News> underOlderRules(LocalDate today, int most) {
        return sql.query(
                "select l.customer_id, (select min(a.from_day) from rule_activation a "
                        + "where a.id > l.rules_seen and a.from_day <= ?) as day from lifecycle l "
                        + "where l.rules_seen < (select max(a.id) from rule_activation a where a.from_day <= ?) "
                        + "and l.stage is not null and not l.restricted order by l.rules_seen limit ? for update of l skip locked",
                row -> News.ofDay(row.uuid("customer_id"), row.date("day")),
                today,
                today,
                most);
    }

    /** Puts a review off. */
    void postpone(UUID customerId, LocalDate until) {
        sql.update(
                "update lifecycle set next_review_on = ?, rules_seen = (select max(id) from rule_activation) "
                        + "where customer_id = ?",
                until,
                customerId);
    }

    /** Customers in a stage, by id. */
    List<InStage> inStage(Stage stage, Optional<UUID> after, int most) {
        List<String> conditions = new ArrayList<>(List.of("l.stage = ?"));
        List<Object> arguments = new ArrayList<>(List.of(stage));
        after.ifPresent(id -> {
            conditions.add("l.customer_id > ?");
            arguments.add(id);
        });
        belongings.restrict("l.customer_id", conditions, arguments);
        arguments.add(most);
        return sql.query(
                "select l.customer_id, l.since from lifecycle l where " + String.join(" and ", conditions)
                        + " order by l.customer_id limit ?",
                row -> new InStage(row.uuid("customer_id"), stage, row.date("since")),
                arguments.toArray());
    }

    /** A customer in a stage and since when. */
    record InStage(UUID customerId, Stage stage, LocalDate since) {}
}
