package io.perennial.faults.oracle;

import io.perennial.faults.oracle.Topics.Told;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Topics against what services say that they told: same events, one id each, in each customer's order. */
final class ToldOnce implements Check {

    /** Events of a type tell of rows of a table, of all that fulfil a condition. */
    private record Tale(String type, String database, String table, String toldIf) {}

    private static final List<Tale> TALES = List.of(
            new Tale("InteractionRecorded.v1", "interaction", "interaction", "true"),
            new Tale("ComplaintOpened.v1", "interaction", "complaint", "true"),
            new Tale("StageChanged.v1", "lifecycle", "move", "true"),
            new Tale("StageMoveSuperseded.v1", "lifecycle", "move", "superseded_at is not null"),
            new Tale("ActionRequested.v1", "lifecycle", "action", "status in ('REQUESTED', 'DONE')"));

    @Override
    public void of(Evidence evidence, Findings findings) throws SQLException {
        Set<UUID> customers = evidence.customers();
        for (String topic : Topics.TELLERS.keySet()) {
            Map<UUID, Long> last = evidence.tables()
                    .numbers(
                            Topics.TELLERS.get(topic),
                            "select customer_id, seq from told where customer_id = any(?)",
                            customers);
            for (UUID customer : customers) {
                compare(
                        topic,
                        customer,
                        evidence.topics().of(topic, customer),
                        last.getOrDefault(customer, 0L),
                        findings);
            }
        }
        for (Tale tale : TALES) {
            compare(tale, evidence, findings);
        }
    }

    private static void compare(String topic, UUID customer, List<Told> events, long last, Findings findings) {
        Map<Long, String> ids = new HashMap<>();
        long seen = 0;
        for (Told event : events) {
            String first = ids.putIfAbsent(event.seq(), event.id());
            if (first != null && !first.equals(event.id())) {
                findings.report(Invariant.I6, "%s %d of %s stands there under two ids", topic, event.seq(), customer);
            }
            if (event.seq() > seen + 1) {
                findings.report(Invariant.I7, "%s of %s: %d comes after %d", topic, customer, event.seq(), seen);
            }
            seen = Math.max(seen, event.seq());
        }
        findings.same(Invariant.I6, last, (long) ids.size(), "events about %s on %s", customer, topic);
    }

    private static void compare(Tale tale, Evidence evidence, Findings findings) throws SQLException {
        Set<String> rows = ids(evidence, tale, "true");
        Set<String> toBeTold = ids(evidence, tale, tale.toldIf());
        Set<String> told = evidence.topics()
                .ofType(tale.type(), evidence.customers())
                .map(Told::about)
                .collect(Collectors.toSet());
        toBeTold.stream()
                .filter(id -> !told.contains(id))
                .forEach(id -> findings.report(Invariant.I6, "no %s was told of %s", tale.type(), id));
        told.stream()
                .filter(id -> !rows.contains(id))
                .forEach(id -> findings.report(Invariant.I4, "%s was told of %s, which there is not", tale.type(), id));
    }

    private static Set<String> ids(Evidence evidence, Tale tale, String condition) throws SQLException {
        String query = "select id from " + tale.table() + " where customer_id = any(?) and " + condition;
        return new HashSet<>(
                evidence.tables().rows(tale.database(), query, row -> row.getString(1), evidence.customers()));
    }
}
