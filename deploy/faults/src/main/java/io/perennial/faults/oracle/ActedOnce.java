package io.perennial.faults.oracle;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Actions follow from moves and cases, each once; each becomes one contact, and each contact has one effect. */
final class ActedOnce implements Check {

    @Override
    public void of(Evidence evidence, Findings findings) throws SQLException {
        none(
                evidence,
                findings,
                Invariant.I10,
                "lifecycle",
                "action without a trigger",
                "select a.id from action a where a.customer_id = any(?) "
                        + "and not exists (select from move m where m.customer_id = a.customer_id and m.id = a.source_id) "
                        + "and not exists (select from retention_case c where c.customer_id = a.customer_id and c.id = a.source_id)");
        none(
                evidence,
                findings,
                Invariant.I10,
                "lifecycle",
                "action asked for twice",
                "select min(id::text) from action where customer_id = any(?) and status in ('REQUESTED', 'BLOCKED', 'DONE') "
                        + "group by customer_id, source_id, chapter, code having count(*) > 1");
        none(
                evidence,
                findings,
                Invariant.I11,
                "lifecycle",
                "planned action forgotten",
                "select id from action where customer_id = any(?) and status = 'PLANNED' and request_on <= '"
                        + evidence.today() + "'");
        none(
                evidence,
                findings,
                Invariant.I11,
                "lifecycle",
                "action asked for before its day",
                "select id from action where customer_id = any(?) and status in ('REQUESTED', 'BLOCKED', 'DONE') and request_on > '"
                        + evidence.today() + "'");
        none(
                evidence,
                findings,
                Invariant.I10,
                "interaction",
                "contact made without an effect",
                "select c.id from contact c where c.customer_id = any(?) and c.status = 'DONE' and "
                        + "(select count(*) from interaction i where i.id = c.id) <> 1");
        none(
                evidence,
                findings,
                Invariant.I10,
                "interaction",
                "effect without a contact",
                "select i.id from interaction i where i.customer_id = any(?) and i.kind = 'CAMPAIGN_CONTACT' and not exists "
                        + "(select from contact c where c.customer_id = i.customer_id and c.id = i.id and c.status = 'DONE')");
        none(
                evidence,
                findings,
                Invariant.I10,
                "interaction",
                "contact made that no channel saw",
                "select c.id from contact c where c.customer_id = any(?) and c.status = 'DONE' and c.owner = 'AUTOMATIC' "
                        + "and not exists (select from recorded_message m where m.contact_id = c.id)");
        actionsAndContacts(evidence, findings);
    }

    private static void actionsAndContacts(Evidence evidence, Findings findings) throws SQLException {
        Set<UUID> customers = evidence.customers();
        Set<String> asked = ids(
                evidence,
                "lifecycle",
                "select id from action where customer_id = any(?) and status in ('REQUESTED', 'BLOCKED', 'DONE')",
                customers);
        Set<String> known = ids(evidence, "lifecycle", "select id from action where customer_id = any(?)", customers);
        List<String> contacts = evidence.tables()
                .rows(
                        "interaction",
                        "select action_id from contact where customer_id = any(?)",
                        row -> row.getString(1),
                        customers);
        Set<String> distinct = new HashSet<>(contacts);
        findings.same(Invariant.I10, distinct.size(), contacts.size(), "contacts against their actions");
        asked.stream()
                .filter(id -> !distinct.contains(id))
                .forEach(id -> findings.report(Invariant.I10, "action %s has no contact", id));
        distinct.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> findings.report(Invariant.I10, "contact for action %s, which there is not", id));
    }

    private static Set<String> ids(Evidence evidence, String database, String query, Set<UUID> customers)
            throws SQLException {
        return new HashSet<>(evidence.tables().rows(database, query, row -> row.getString(1), customers));
    }

    private static void none(
            Evidence evidence, Findings findings, Invariant invariant, String database, String what, String query)
            throws SQLException {
        evidence.tables()
                .rows(database, query, row -> row.getString(1), evidence.customers())
                .forEach(id -> findings.report(invariant, "%s: %s", what, id));
    }
}
