package io.perennial.lifecycle.rules;

import io.perennial.contract.CustomerType;
import io.perennial.contract.Facts;
import io.perennial.contract.Stage;
import io.perennial.contract.Tier;
import io.perennial.lifecycle.decision.BeforeDecline;
import io.perennial.lifecycle.decision.LegalMoves;
import io.perennial.lifecycle.decision.Situation;
import io.perennial.lifecycle.rules.Table.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a table may decide about customers: asks only for facts there are, and could cause only legal moves. */
final class StageTableCheck {

    static final String DECISION = "nextStage";
    static final List<String> OUTPUTS = List.of("to", "reason", "waits");

    private static final int MOST_RULES = 500;
    private static final int MOST_COLUMNS = 60;
    private static final Pattern REASON = Pattern.compile("\"[A-Z][A-Z0-9_]{1,63}\"");
    private static final Pattern RULE_ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}");
    private static final Pattern FLAG = Pattern.compile("true|false");

    private final Table table;
    private final List<Fault> faults = new ArrayList<>();

    StageTableCheck(Table table) {
        this.table = table;
    }

    void pass() {
        checkShape();
        if (faults.isEmpty()) {
            Set<String> seen = new HashSet<>();
            table.rows().forEach(row -> checkRow(row, seen));
        }
        if (!faults.isEmpty()) {
            throw new InvalidModel(faults);
        }
    }

    /** Asks the table about customers of whom everything and of whom nothing is known, in every stage. */
    static void tryOut(Engine engine, Table table) {
        List<Fault> faults = Arrays.stream(Stage.values())
                .flatMap(stage -> situationsIn(stage).stream())
                .flatMap(situation -> engine.faultsWith(Vocabulary.tell(situation, table.inputData())).stream())
                .distinct()
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidModel(faults);
        }
    }

    private void checkShape() {
        require(table.decision().equals(DECISION), "decision-name", "The decision must be called " + DECISION + ".");
        require(table.hitPolicy().equals("RULE ORDER"), "hit-policy", "The hit policy must be RULE ORDER.");
        require(table.outputs().equals(OUTPUTS), "outputs", "The outputs must be to, reason and waits, in this order.");
        require(
                Vocabulary.names().containsAll(table.inputData()),
                "unknown-input",
                "Input data may only be: " + String.join(", ", Vocabulary.names()) + ".");
        require(!table.columnsAskingFor("stage").isEmpty(), "no-stage", "One column must ask for stage.");
        require(!table.rows().isEmpty() && table.rows().size() <= MOST_RULES, "rules", "1 to 500 rules are possible.");
        require(table.columns().size() <= MOST_COLUMNS, "columns", "At most 60 columns are possible.");
    }

    private void checkRow(Row row, Set<String> seen) {
        if (!RULE_ID.matcher(row.id()).matches() || !seen.add(row.id())) {
            faults.add(new Fault(row.id(), "rule-id", "Every rule needs an id of its own."));
        }
        if (row.tests().size() != table.columns().size() || row.values().size() != OUTPUTS.size()) {
            faults.add(new Fault(row.id(), "cells", "A rule needs a cell for every column and every output."));
            return;
        }
        if (!REASON.matcher(row.values().get(1)).matches()) {
            faults.add(new Fault(row.id(), "reason", "The reason must be a code in quotes, like \"SILENCE\"."));
        }
        if (!FLAG.matcher(row.values().get(2)).matches()) {
            faults.add(new Fault(row.id(), "waits", "waits must be true or false."));
        }
        checkMoves(row);
    }

    private void checkMoves(Row row) {
        Set<String> stages = new HashSet<>();
        Arrays.stream(Stage.values()).forEach(stage -> stages.add('"' + stage.name() + '"'));
        if (!stages.contains(row.values().get(0))) {
            faults.add(new Fault(row.id(), "to", "The next stage must be one of the six, in quotes."));
            return;
        }
        Stage to = Stage.valueOf(row.values().get(0).replace("\"", ""));
        Arrays.stream(Stage.values())
                .filter(from -> isPossibleIn(row, from) && !LegalMoves.allow(from, to))
                .forEach(from -> faults.add(new Fault(
                        row.id(), "illegal-move", "The rule could move a customer from " + from + " to " + to + ".")));
    }

    private boolean isPossibleIn(Row row, Stage from) {
        return table.columnsAskingFor("stage").stream()
                .allMatch(column -> Cell.holds(row.test(column), from.name(), Map.of("stage", from.name())));
    }

    private void require(boolean holds, String code, String detail) {
        if (!holds) {
            faults.add(Fault.of(code, detail));
        }
    }

    private static List<Situation> situationsIn(Stage stage) {
        LocalDate day = LocalDate.of(2026, 1, 31);
        BigDecimal one = BigDecimal.ONE;
        Facts all = new Facts(
                CustomerType.INDIVIDUAL,
                day,
                1,
                1,
                1,
                day,
                day,
                1,
                1,
                true,
                one,
                one,
                one,
                one,
                one,
                one,
                1,
                one,
                Tier.MASS,
                Tier.MASS,
                one,
                one,
                "X");
        Facts none = new Facts(
                null, null, 0, 0, 0, null, null, 0, 0, false, null, null, null, null, null, null, 0, null, null, null,
                null, null, null);
        BeforeDecline before = new BeforeDecline(1, one);
        return List.of(
                new Situation(stage, day, day, all, before, true), new Situation(stage, day, day, none, null, false));
    }
}
