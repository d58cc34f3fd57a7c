package io.perennial.lifecycle.rules;

import io.perennial.contract.Stage;
import io.perennial.lifecycle.decision.Hit;
import io.perennial.lifecycle.decision.Situation;
import io.perennial.lifecycle.decision.StageRules;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.stream.Collectors;

/**
 * One version of the stage rules as a decision table. What a rule does is fixed; whether it fires is for the
 * {@link DecisionTable} to say.
 */
final class StageTable implements StageRules {

    private final String version;
    private final Table table;
    private final DecisionTable decision;
    private final Map<String, Hit> hitsByRule;
    private final NavigableSet<Integer> silences;

    private StageTable(String version, Table table, DecisionTable decision) {
        this.version = version;
        this.table = table;
        this.decision = decision;
        this.hitsByRule = table.rows().stream().map(StageTable::hit).collect(Collectors.toMap(Hit::rule, hit -> hit));
        this.silences = Silences.in(table);
    }

    /**
     * A new version, looked at from all sides and tried out.
     *
     * @throws InvalidModel with all its faults, if the model may not decide about customers
     */
    static StageTable checked(String version, byte[] dmn) {
        Table table = read(dmn);
        Engine engine = triedOut(table);
        return new StageTable(version, table, DecisionTable.of(table, () -> engine));
    }

    /**
     * A version that was checked before it was let in. The engine is tried out again only where it is to decide.
     *
     * @throws InvalidModel if it may not decide any more, because it or this program was changed meanwhile
     */
    static StageTable accepted(String version, byte[] dmn) {
        Table table = read(dmn);
        return new StageTable(version, table, DecisionTable.of(table, () -> triedOut(table)));
    }

    private static Table read(byte[] dmn) {
        Table table = TableReader.read(dmn);
        new StageTableCheck(table).pass();
        return table;
    }

    private static Engine triedOut(Table table) {
        Engine engine = new Engine(table.model());
        StageTableCheck.tryOut(engine, table);
        return engine;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<Hit> hits(Situation situation) {
        return decision.fired(name -> Vocabulary.tell(situation, name)).stream()
                .map(hitsByRule::get)
                .toList();
    }

    @Override
    public NavigableSet<Integer> silences() {
        return silences;
    }

    Table table() {
        return table;
    }

    /** What each rule does, by its id. */
    Map<String, Hit> hitsByRule() {
        return hitsByRule;
    }

    private static Hit hit(Table.Row row) {
        return new Hit(
                Stage.valueOf(unquoted(row.values().get(0))),
                unquoted(row.values().get(1)),
                row.id(),
                Boolean.parseBoolean(row.values().get(2)));
    }

    private static String unquoted(String literal) {
        return literal.substring(1, literal.length() - 1);
    }
}
