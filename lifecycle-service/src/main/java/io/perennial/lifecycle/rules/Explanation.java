package io.perennial.lifecycle.rules;

import io.perennial.lifecycle.decision.Hit;
import io.perennial.lifecycle.decision.Situation;
import io.perennial.lifecycle.rules.RuleView.Condition;
import io.perennial.lifecycle.rules.Table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Takes a table apart into conditions that a person can read, each with what was seen and whether it holds. */
final class Explanation {

    private final StageTable table;
    private final Map<String, Object> facts;
    private final List<Object> seen;

    private Explanation(StageTable table, Situation situation) {
        this.table = table;
        this.facts = Vocabulary.tell(situation, table.table().inputData());
        this.seen = new ArrayList<>();
        table.table().columns().forEach(column -> seen.add(Cell.value(column.expression(), facts)));
    }

    /** The rules that speak of the stage of the situation. */
    static List<RuleView> of(StageTable table, Situation situation) {
        Explanation explanation = new Explanation(table, situation);
        return table.table().rows().stream()
                .filter(explanation::speaksOfTheStage)
                .map(explanation::view)
                .toList();
    }

    private boolean speaksOfTheStage(Row row) {
        return table.table().columnsAskingFor("stage").stream().allMatch(column -> holds(row, column));
    }

    private RuleView view(Row row) {
        List<Condition> conditions = IntStream.range(0, seen.size())
                .filter(column -> !row.test(column).equals("-"))
                .filter(column -> !table.table().columnsAskingFor("stage").contains(column))
                .mapToObj(column -> condition(row, column))
                .toList();
        Hit hit = table.hitsByRule().get(row.id());
        boolean holds = conditions.stream().allMatch(Condition::holds);
        return new RuleView(row.id(), hit.to(), hit.reason(), row.meaning(), holds, conditions);
    }

    private Condition condition(Row row, int column) {
        return new Condition(
                table.table().columns().get(column).label(),
                row.test(column),
                shown(seen.get(column)),
                holds(row, column));
    }

    private boolean holds(Row row, int column) {
        return Cell.holds(row.test(column), seen.get(column), facts);
    }

    private static String shown(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return value == null ? null : value.toString();
    }
}
