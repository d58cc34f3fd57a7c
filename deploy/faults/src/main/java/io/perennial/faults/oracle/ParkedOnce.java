package io.perennial.faults.oracle;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is parked is poison, and all poison is parked, once where it was heard, and can be looked at. */
final class ParkedOnce implements Check {

    @Override
    public void of(Evidence evidence, Findings findings) throws SQLException {
        for (String database : List.of("customer", "interaction", "scoring", "lifecycle")) {
            evidence.tables()
                    .rows(
                            database,
                            "select topic || ' ' || coalesce(event_id, '?') || ' ' || reason from parked_event "
                                    + "where status = 'PARKED' and source is distinct from 'poison'",
                            row -> row.getString(1))
                    .forEach(what -> findings.report(Invariant.I5, "parked by %s: %s", database, what));
            Map<String, Integer> parked = new TreeMap<>();
            evidence.tables()
                    .rows(
                            database,
                            "select event_id from parked_event where source = 'poison' and status = 'PARKED'",
                            row -> parked.merge(row.getString(1), 1, Integer::sum));
            for (Deed poison : evidence.deeds("POISON")) {
                compare(poison, database, parked.getOrDefault(poison.op(), 0), findings);
            }
        }
    }

    private static void compare(Deed poison, String database, int times, Findings findings) {
        boolean heard =
                List.of(poison.body().path("hearers").asText().split(",", -1)).contains(database);
        boolean lost = heard && times == 0 && poison.end() == Deed.End.DONE;
        if (lost || times > (heard ? 1 : 0)) {
            findings.report(
                    Invariant.I13, "%s %s is parked %d times by %s", poison.path(), poison.op(), times, database);
        }
    }
}
