package io.perennial.lifecycle.retention;

import io.perennial.belonging.Belongings;
import io.perennial.contract.RetentionOutcome;
import io.perennial.contract.RetentionStrategy;
import io.perennial.contract.Wire;
import io.perennial.lifecycle.decision.CaseFile;
import io.perennial.lifecycle.decision.Signal;
import io.perennial.lifecycle.retention.decision.CaseRevision.BelievedCase;
import io.perennial.lifecycle.retention.decision.CaseRevision.CaseChange;
import io.perennial.outbox.Row;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The cases on record. */
@ApplicationScoped
class CaseRecords {

    static final String OPEN = "OPEN";

    private static final String WITHDRAWN = "WITHDRAWN";

    /** A change that is to be kept. */
    record Case(UUID customerId, CaseChange change, LocalDate today, Instant now) {

        CaseFile file() {
            return change.now() == null ? change.before() : change.now();
        }

        String status() {
            if (change.now() == null) {
                return WITHDRAWN;
            }
            return change.now().stillOpen() ? OPEN : change.now().outcome().name();
        }

        LocalDate closedOn() {
            return change.now() == null ? today : change.now().closedOn();
        }
    }

    private final Sql sql;
    private final Belongings belongings;

    CaseRecords(Sql sql, Belongings belongings) {
        this.sql = sql;
        this.belongings = belongings;
    }

    /** The believed cases of customers that were open in an evening each, or began later. */
    Map<UUID, List<BelievedCase>> inQuestion(List<ToldCases> told) {
        Map<UUID, List<BelievedCase>> found = new HashMap<>();
        sql.query(
                        "select c.* from unnest(?, ?) as n(customer_id, day) "
                                + "join retention_case c on c.customer_id = n.customer_id and c.status <> 'WITHDRAWN' "
                                + "and (c.closed_on is null or c.closed_on > n.day) order by c.opened_on, c.id",
                        row -> Map.entry(row.uuid("customer_id"), new BelievedCase(row.uuid("id"), file(row))),
                        told.stream().map(ToldCases::customerId).toArray(UUID[]::new),
                        told.stream().map(ToldCases::after).toArray(LocalDate[]::new))
                .forEach(each -> found.computeIfAbsent(each.getKey(), id -> new ArrayList<>())
                        .add(each.getValue()));
        return found;
    }

    // Closed ones first: the index lets a customer have one open case only, at every moment.
    void keep(List<Case> cases) {
        if (cases.isEmpty()) {
            return;
        }
        List<Case> ordered = cases.stream()
                .sorted(Comparator.comparing(each -> each.status().equals(OPEN)))
                .toList();
        sql.update(
                "insert into retention_case (customer_id, id, opened_on, reason, strategy, evidence, status, closed_on, "
                        + "opened_at, changed_at) select c, i, o, r, s, e::jsonb, t, d, n, n "
                        + "from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) as x(c, i, o, r, s, e, t, d, n) "
                        + "on conflict (customer_id, id) do update set opened_on = excluded.opened_on, "
                        + "reason = excluded.reason, strategy = excluded.strategy, evidence = excluded.evidence, "
                        + "status = excluded.status, closed_on = excluded.closed_on, changed_at = excluded.changed_at",
                ordered.stream().map(Case::customerId).toArray(UUID[]::new),
                ordered.stream().map(each -> each.change().id()).toArray(UUID[]::new),
                ordered.stream().map(each -> each.file().openedOn()).toArray(LocalDate[]::new),
                ordered.stream().map(each -> each.file().reason()).toArray(String[]::new),
                ordered.stream().map(each -> each.file().strategy().name()).toArray(String[]::new),
                ordered.stream().map(each -> json(each.file().evidence())).toArray(String[]::new),
                ordered.stream().map(Case::status).toArray(String[]::new),
                ordered.stream().map(Case::closedOn).toArray(LocalDate[]::new),
                ordered.stream().map(Case::now).toArray(Instant[]::new));
    }

    /** Cases by id, newest first. */
    List<CaseView> list(Optional<UUID> customerId, Optional<String> status, Optional<UUID> before, int most) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<Object> arguments = new ArrayList<>();
        narrow("r.customer_id = ?", customerId, conditions, arguments);
        narrow("r.status = ?", status, conditions, arguments);
        narrow("r.id < ?", before, conditions, arguments);
        belongings.restrict("r.customer_id", conditions, arguments);
        arguments.add(most);
        return sql.query(
                "select r.* from retention_case r where " + String.join(" and ", conditions)
                        + " order by r.id desc limit ?",
                row -> CaseView.of(row.uuid("customer_id"), row.uuid("id"), row.string("status"), file(row)),
                arguments.toArray());
    }

    private static void narrow(String condition, Optional<?> value, List<String> conditions, List<Object> arguments) {
        value.ifPresent(given -> {
            conditions.add(condition);
            arguments.add(given);
        });
    }

    private static CaseFile file(Row row) throws SQLException {
        String status = row.string("status");
        return new CaseFile(
                row.date("opened_on"),
                row.string("reason"),
                row.word("strategy", RetentionStrategy.class),
                List.of(row.json("evidence", Signal[].class)),
                row.date("closed_on"),
                status.equals(OPEN) ? null : RetentionOutcome.valueOf(status));
    }

    private static String json(List<Signal> evidence) {
        return new String(Wire.write(evidence), StandardCharsets.UTF_8);
    }
}
