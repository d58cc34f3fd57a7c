package io.perennial.faults.oracle;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Customer files, decisions by hand and complaints: each change that was acknowledged took place once, no refused one did. */
final class ChangedOnce implements Check {

    @Override
    public void of(Evidence evidence, Findings findings) throws SQLException {
        compare(
                evidence,
                findings,
                "REGISTRATION",
                count(
                        evidence,
                        "customer",
                        "select split_part(name, ' ', 2) from customer where id = any(?)",
                        evidence.customers()));
        compare(
                evidence,
                findings,
                "FILE_CHANGE",
                count(
                        evidence,
                        "customer",
                        "select substring(f ->> 'to' from 3) from file_change, jsonb_array_elements(fields) f "
                                + "where customer_id = any(?) and f ->> 'to' like 'B-%'",
                        evidence.customers()));
        compare(
                evidence,
                findings,
                "STAGE_COMMAND",
                count(
                        evidence,
                        "lifecycle",
                        "select replace(reason, 'by hand ', '') from decision where customer_id = any(?)",
                        evidence.customers()));
        compare(
                evidence,
                findings,
                "RESOLUTION",
                count(
                        evidence,
                        "interaction",
                        "select c.outcome from complaint c join complaint_step s on s.complaint_id = c.id "
                                + "and s.state = 'RESOLVED' where c.customer_id = any(?)",
                        evidence.customers()));
    }

    private static void compare(Evidence evidence, Findings findings, String what, Map<String, Integer> found) {
        for (Deed deed : evidence.deeds(what)) {
            String mark = what.equals("REGISTRATION") ? deed.account() : deed.op();
            int times = found.getOrDefault(mark, 0);
            if (deed.end() == Deed.End.DONE && times != 1 || times > 1) {
                findings.report(Invariant.I1, "%s %s took place %d times", what, deed.op(), times);
            } else if (deed.end() == Deed.End.REFUSED && times > 0) {
                findings.report(Invariant.I2, "%s %s was refused and took place", what, deed.op());
            }
            found.remove(mark);
        }
        found.keySet().forEach(mark -> findings.report(Invariant.I4, "%s %s was never asked for", what, mark));
    }

    private static Map<String, Integer> count(Evidence evidence, String database, String query, Object customers)
            throws SQLException {
        List<String> marks = evidence.tables().rows(database, query, row -> row.getString(1), customers);
        Map<String, Integer> counts = new HashMap<>();
        marks.forEach(mark -> counts.merge(mark, 1, Integer::sum));
        return counts;
    }
}
