package io.perennial.faults.oracle;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Interactions, file changes and decisions: what was acknowledged is there once, what was refused is not, nothing else is. */
final class RecordedOnce implements Check {

    private static final String MARK = "between us: ";

    /** An interaction as it was stored. */
    private record Stored(String id, UUID customer, String kind, BigDecimal amount, String notes) {

        static Stored of(ResultSet row) throws SQLException {
            return new Stored(
                    row.getString(1),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getBigDecimal(4),
                    Unsealed.words(row));
        }
    }

    @Override
    public void of(Evidence evidence, Findings findings) throws SQLException {
        Map<String, List<Stored>> stored = new HashMap<>();
        for (Stored one : evidence.tables()
                .rows(
                        "interaction",
                        "select n.id, n.customer_id, n.kind, n.amount," + Unsealed.WORDS + "from interaction"
                                + Unsealed.WITH_WORDS
                                + "where n.customer_id = any(?) and n.direction || n.kind <> 'OUTBOUNDCAMPAIGN_CONTACT'",
                        Stored::of,
                        evidence.customers())) {
            String op = one.notes() == null ? one.id() : one.notes().replace(MARK, "");
            stored.computeIfAbsent(op, key -> new ArrayList<>()).add(one);
        }
        for (Deed deed : evidence.deeds()) {
            if (deed.isInteraction()) {
                compare(deed, evidence.customerOf(deed), stored.getOrDefault(deed.op(), List.of()), findings);
                stored.remove(deed.op());
            }
        }
        stored.keySet().forEach(op -> findings.report(Invariant.I4, "interaction %s was never reported", op));
        nobodyWaits(evidence, findings);
    }

    private static void compare(Deed deed, UUID customer, List<Stored> stored, Findings findings) {
        boolean done = deed.end() == Deed.End.DONE;
        if (done && stored.isEmpty()) {
            findings.report(Invariant.I1, "%s %s of customer %s is lost", deed.what(), deed.op(), customer);
        } else if (stored.size() > 1) {
            findings.report(Invariant.I1, "%s %s is recorded %d times", deed.what(), deed.op(), stored.size());
        } else if (deed.end() == Deed.End.REFUSED && !stored.isEmpty()) {
            findings.report(Invariant.I2, "%s %s was refused and is recorded", deed.what(), deed.op());
        }
        for (Stored one : stored) {
            boolean same = one.customer().equals(customer)
                    && (deed.what().equals("COMPLAINT")
                            || one.kind().equals(deed.body().path("kind").asText()) && sameAmount(deed, one));
            if (!same) {
                findings.report(Invariant.I1, "%s %s is recorded otherwise than it was told", deed.what(), deed.op());
            }
        }
    }

    private static boolean sameAmount(Deed deed, Stored stored) {
        String amount = deed.body().path("amount").textValue();
        return amount == null
                ? stored.amount() == null
                : stored.amount() != null && new BigDecimal(amount).compareTo(stored.amount()) == 0;
    }

    private static void nobodyWaits(Evidence evidence, Findings findings) throws SQLException {
        Map<String, Deed> mine = new HashMap<>();
        evidence.deeds().forEach(deed -> mine.put(MARK + deed.op(), deed));
        for (String notes : evidence.tables()
                .rows(
                        "interaction",
                        "select" + Unsealed.WORDS + "from waiting_interaction" + Unsealed.WITH_WORDS,
                        Unsealed::words)) {
            if (mine.containsKey(notes) && evidence.customerOf(mine.get(notes)) != null) {
                findings.report(
                        Invariant.I1,
                        "%s waits for a customer who is registered",
                        mine.get(notes).op());
            }
        }
    }
}
