package io.perennial.faults.oracle;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How far consumers have heard, against how much was told; nothing waits untold, nothing is parked but poison. */
final class HeardOnce implements Check {

    /** One service hears what another tells. */
    private record Edge(String teller, String topic, String hearer) {}

    private static final List<Edge> EDGES = List.of(
            new Edge("customer", "customer-events", "interaction"),
            new Edge("customer", "customer-events", "scoring"),
            new Edge("customer", "customer-events", "lifecycle"),
            new Edge("interaction", "interaction-events", "scoring"),
            new Edge("interaction", "interaction-events", "lifecycle"),
            new Edge("scoring", "score-events", "lifecycle"),
            new Edge("scoring", "score-events", "customer"),
            new Edge("lifecycle", "lifecycle-events", "interaction"),
            new Edge("lifecycle", "lifecycle-events", "customer"));

    @Override
    public void of(Evidence evidence, Findings findings) throws SQLException {
        for (Edge edge : EDGES) {
            Map<UUID, Long> told = evidence.tables()
                    .numbers(
                            edge.teller(),
                            "select customer_id, seq from told where customer_id = any(?)",
                            evidence.customers());
            Map<UUID, Long> heard = evidence.tables()
                    .numbers(
                            edge.hearer(),
                            "select customer_id, seq from heard where topic = ? and customer_id = any(?)",
                            edge.topic(),
                            evidence.customers());
            told.forEach((customer, last) -> findings.same(
                    Invariant.I8,
                    last,
                    heard.getOrDefault(customer, 0L),
                    "%s heard %s of %s",
                    edge.hearer(),
                    edge.topic(),
                    customer));
        }
        for (String database : List.of("customer", "interaction", "scoring", "lifecycle")) {
            long untold = evidence.tables().number(database, "select count(*) from outbox");
            findings.same(Invariant.I5, 0L, untold, "untold events of %s", database);
        }
        bankEvents(evidence, findings);
    }

    private static void bankEvents(Evidence evidence, Findings findings) throws SQLException {
        long done = evidence.deeds("BANK_EVENT").stream()
                .filter(deed -> deed.end() == Deed.End.DONE)
                .count();
        List<String> ids = evidence.deeds("BANK_EVENT").stream().map(Deed::op).toList();
        List<String> heard = evidence.tables()
                .rows(
                        "interaction",
                        "select event_id from heard_bank_event where source = 'faults' and event_id in "
                                + "(select unnest(string_to_array(?, ',')))",
                        row -> row.getString(1),
                        String.join(",", ids));
        if (heard.size() < done) {
            findings.report(Invariant.I8, "of %d bank events %d were heard", done, heard.size());
        }
    }
}
