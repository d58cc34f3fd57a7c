package io.perennial.faults.oracle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Lives as paths through the legal moves, and their end where everybody believes the customer stands. */
final class LegalLives implements Check {

    private static final Map<String, Set<String>> LEGAL = Map.of(
            "", Set.of("POTENTIAL"),
            "POTENTIAL", Set.of("DEVELOPMENT"),
            "DEVELOPMENT", Set.of("GROWTH", "DECLINE", "TERMINATED"),
            "GROWTH", Set.of("MATURE", "DECLINE", "TERMINATED"),
            "MATURE", Set.of("DECLINE", "TERMINATED"),
            "DECLINE", Set.of("GROWTH", "TERMINATED"),
            "TERMINATED", Set.of("DEVELOPMENT"));

    /** A move as it is on record. */
    record Step(String from, String to, int ordinal, String day, String decision, boolean believed) {

        static Step of(ResultSet row) throws SQLException {
            return new Step(
                    row.getString("from_stage") == null ? "" : row.getString("from_stage"),
                    row.getString("to_stage"),
                    row.getInt("ordinal"),
                    row.getString("effective_on"),
                    row.getString("decision_id"),
                    row.getString("superseded_at") == null);
        }
    }

    @Override
    public void of(Evidence evidence, Findings findings) throws SQLException {
        Map<UUID, List<Step>> lives = new HashMap<>();
        evidence.tables()
                .rows(
                        "lifecycle",
                        "select * from move where customer_id = any(?) order by effective_on, ordinal, id",
                        row -> lives.computeIfAbsent(row.getObject("customer_id", UUID.class), id -> new ArrayList<>())
                                .add(Step.of(row)),
                        evidence.customers());
        Map<UUID, String> stages = stages(
                evidence, "lifecycle", "select customer_id, stage from lifecycle " + "where customer_id = any(?)");
        Map<UUID, String> shown =
                stages(evidence, "customer", "select customer_id, stage from standing " + "where customer_id = any(?)");
        Set<UUID> byHand = stages(
                        evidence,
                        "lifecycle",
                        "select customer_id, id::text from decision " + "where customer_id = any(?)")
                .keySet();
        Recount recount = Recount.of(evidence);
        for (UUID customer : evidence.customers()) {
            String end = path(customer, lives.getOrDefault(customer, List.of()), findings);
            String stage = stages.getOrDefault(customer, "");
            findings.same(Invariant.I9, end, stage, "stage of %s", customer);
            findings.same(Invariant.I9, stage, shown.getOrDefault(customer, ""), "stage shown of %s", customer);
            if (!byHand.contains(customer)) {
                findings.same(
                        Invariant.I12,
                        OwnRules.stageAfter(recount.of(customer)),
                        stage,
                        "stage by rules of %s",
                        customer);
            }
        }
    }

    /** Where a life ends; reports what is no step of a path. */
    static String path(UUID customer, List<Step> life, Findings findings) {
        String stage = "";
        String day = "";
        int ordinal = 0;
        Set<String> decisions = new HashSet<>();
        for (Step step : life) {
            if (!LEGAL.get(step.from()).contains(step.to())) {
                findings.report(Invariant.I9, "%s went from %s to %s", customer, step.from(), step.to());
            }
            if (!step.believed()) {
                continue;
            }
            ordinal = step.day().equals(day) ? ordinal + 1 : 0;
            day = step.day();
            if (!step.from().equals(stage) || step.ordinal() != ordinal) {
                findings.report(
                        Invariant.I9,
                        "%s was in %s when they went from %s to %s",
                        customer,
                        stage,
                        step.from(),
                        step.to());
            }
            if (step.decision() != null && !decisions.add(step.decision())) {
                findings.report(Invariant.I9, "decision %s moved %s twice", step.decision(), customer);
            }
            stage = step.to();
        }
        return stage;
    }

    private static Map<UUID, String> stages(Evidence evidence, String database, String query) throws SQLException {
        Map<UUID, String> stages = new HashMap<>();
        evidence.tables()
                .rows(
                        database,
                        query,
                        row -> stages.put(row.getObject(1, UUID.class), row.getString(2)),
                        evidence.customers());
        return stages;
    }
}
