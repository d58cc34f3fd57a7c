package io.perennial.faults.oracle;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What earlier rounds left behind stays as it was, whatever is delivered again. */
final class EarlierRounds {

    /** Something that is counted over all customers. */
    private record Sum(String name, String database, String figure, String table) {}

    private static final List<Sum> SUMS = List.of(
            new Sum(
                    "interactions",
                    "interaction",
                    "count(*)",
                    "interaction i where exists (select from spoken s where s.id = i.id)"),
            new Sum("complaints", "interaction", "count(*)", "complaint where true"),
            new Sum("value interactions", "scoring", "coalesce(sum(value_interactions), 0)", "dated_facts where true"),
            new Sum("log-ins", "scoring", "coalesce(sum(logins), 0)", "dated_facts where true"),
            new Sum("ratings", "scoring", "coalesce(sum(rating_sum), 0)", "dated_facts where true"),
            new Sum("believed moves", "lifecycle", "count(*)", "move where superseded_at is null"),
            new Sum("decisions", "lifecycle", "count(*)", "decision where true"),
            new Sum("actions", "lifecycle", "count(*)", "action where true"),
            new Sum("changes of files", "customer", "count(*)", "file_change where true"));

    private final Map<String, Long> before = new HashMap<>();
    private final Tables tables;

    EarlierRounds(Tables tables) {
        this.tables = tables;
    }

    /** Compares all but the customers of this round with how it was after the last. */
    void look(Set<UUID> customers, Findings findings) throws SQLException {
        for (Sum sum : SUMS) {
            long now = tables.number(
                    sum.database(),
                    "select " + sum.figure() + " from " + sum.table() + " and customer_id <> all(?)",
                    customers);
            findings.same(Invariant.I4, before.getOrDefault(sum.name(), 0L), now, "%s of earlier rounds", sum.name());
        }
    }

    /** This is how it is after this round. */
    void remember() throws SQLException {
        for (Sum sum : SUMS) {
            before.put(sum.name(), tables.number(sum.database(), "select " + sum.figure() + " from " + sum.table()));
        }
    }
}
