package io.perennial.faults.oracle;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Customer files, decisions by hand and complaints: each change that was acknowledged took place once, no refused one did. */
final class ChangedOnce implements Check {

    private static final Pattern NAME = Pattern.compile("\"name\":\"[^\" ]+ ([^\"]+)\"");
    private static final Pattern TO_BRANCH = Pattern.compile("\"to\":\"B-([^\"]+)\"");

    @Override
    public void of(Evidence evidence, Findings findings) throws SQLException {
        compare(evidence, findings, "REGISTRATION", registrations(evidence));
        compare(evidence, findings, "FILE_CHANGE", fileChanges(evidence));
        compare(evidence, findings, "STAGE_COMMAND", movesByHand(evidence));
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

    /** A customer's name ends with the account under which they were registered. */
    private static Map<String, Integer> registrations(Evidence evidence) throws SQLException {
        List<String> people = evidence.tables()
                .rows(
                        "customer",
                        "select c.id as customer, k.locked, c.id as row, c.personal as sealed from customer c "
                                + "join data_key k on k.customer_id = c.id where c.id = any(?)",
                        row -> Unsealed.text(row, "customer|personal"),
                        evidence.customers());
        return counted(people.stream().flatMap(json -> found(NAME, json)));
    }

    private static Map<String, Integer> fileChanges(Evidence evidence) throws SQLException {
        List<String> changes = evidence.tables()
                .rows(
                        "customer",
                        "select f.customer_id as customer, k.locked, f.id as row, f.fields as sealed from file_change f "
                                + "join data_key k on k.customer_id = f.customer_id where f.customer_id = any(?)",
                        row -> Unsealed.text(row, "file_change|fields"),
                        evidence.customers());
        return counted(changes.stream().flatMap(json -> found(TO_BRANCH, json)));
    }

    /** Why somebody was moved by hand ends with the key of the request. */
    private static Map<String, Integer> movesByHand(Evidence evidence) throws SQLException {
        List<String> reasons = evidence.tables()
                .rows(
                        "lifecycle",
                        "select d.customer_id as customer, k.locked, d.id as row, d.sealed_reason as sealed from decision d "
                                + "join data_key k on k.customer_id = d.customer_id where d.customer_id = any(?)",
                        row -> Unsealed.text(row, "decision|sealed_reason"),
                        evidence.customers());
        return counted(reasons.stream().map(reason -> reason.replace("by hand ", "")));
    }

    private static Stream<String> found(Pattern pattern, String json) {
        return pattern.matcher(json).results().map(match -> match.group(1));
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
        return counted(marks.stream());
    }

    private static Map<String, Integer> counted(Stream<String> marks) {
        Map<String, Integer> counts = new HashMap<>();
        marks.forEach(mark -> counts.merge(mark, 1, Integer::sum));
        return counts;
    }
}
