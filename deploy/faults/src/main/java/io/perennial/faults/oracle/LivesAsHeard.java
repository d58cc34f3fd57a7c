package io.perennial.faults.oracle;

import io.perennial.faults.oracle.LegalLives.Step;
import io.perennial.faults.oracle.Topics.Told;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Lives as somebody heard them, event by event: whoever is told of a move believes at that time that the customer stood where
 * the move begins. Where lives stand in the end does not show what was told wrongly meanwhile, since the next news of a
 * customer tells their life anew and takes back what was wrong. Whether events come in their order and without gaps is looked
 * at elsewhere: here they are heard in their order, as far as there is no gap.
 */
final class LivesAsHeard implements Check {

    private static final Comparator<Step> IN_ORDER =
            Comparator.comparing(Step::day).thenComparing(Step::ordinal);

    @Override
    public void of(Evidence evidence, Findings findings) throws SQLException {
        Map<String, Step> moves = new HashMap<>();
        evidence.tables()
                .rows(
                        "lifecycle",
                        "select * from move where customer_id = any(?)",
                        row -> moves.put(row.getString("id"), Step.of(row)),
                        evidence.customers());
        for (UUID customer : evidence.customers()) {
            listen(customer, evidence.topics().of("lifecycle-events", customer), moves, findings);
        }
    }

    private static void listen(UUID customer, List<Told> events, Map<String, Step> moves, Findings findings) {
        NavigableSet<Step> believed = new TreeSet<>(IN_ORDER);
        NavigableMap<Long, Told> inOrder = new TreeMap<>();
        events.forEach(event -> inOrder.put(event.seq(), event));
        for (long seq = 1; inOrder.containsKey(seq); seq++) {
            Told event = inOrder.get(seq);
            Step move = moves.get(event.about());
            if (move == null) {
                continue;
            }
            if (event.type().equals("StageMoveSuperseded.v1")) {
                believed.remove(move);
            } else if (event.type().equals("StageChanged.v1")) {
                Step before = believed.lower(move);
                String stage = before == null ? "" : before.to();
                if (!believed.add(move) || !stage.equals(move.from())) {
                    findings.report(
                            Invariant.I9,
                            "%s was believed in %s when their move from %s to %s was told",
                            customer,
                            stage,
                            move.from(),
                            move.to());
                }
            }
        }
    }
}
