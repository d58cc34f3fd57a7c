package io.perennial.lifecycle.rules;

import io.perennial.contract.Stage;
import io.perennial.lifecycle.decision.Hit;
import io.perennial.lifecycle.decision.Situation;
import io.perennial.lifecycle.decision.StageRules;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One version of the stage rules as a decision table. What a rule does is fixed; whether it fires is for the engine to say, and
 * where it is plain to see, for {@link PlainTable}.
 */
final class StageTable implements StageRules {

    private final String version;
    private final Table table;
    private final Engine engine;
    private final Optional<PlainTable> plain;
    private final Map<String, Hit> hitsByRule;
    private final NavigableSet<Integer> silences;

    private StageTable(String version, Table table, Engine engine) {
        this.version = version;
        this.table = table;
        this.engine = engine;
        this.plain = PlainTable.of(table);
        this.hitsByRule = table.rows().stream().map(StageTable::hit).collect(Collectors.toMap(Hit::rule, hit -> hit));
        this.silences = Silences.in(table);
    }

    /** @throws InvalidModel with all its faults, if the model may not decide about customers */
    static StageTable compiled(String version, byte[] dmn) {
        Table table = TableReader.read(dmn);
        new StageTableCheck(table).pass();
        Engine engine = new Engine(table.model());
        StageTableCheck.tryOut(engine, table);
        return new StageTable(version, table, engine);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<Hit> hits(Situation situation) {
        return fired(situation).stream().map(hitsByRule::get).toList();
    }

    private List<String> fired(Situation situation) {
        return plain.map(table -> table.fired(name -> Vocabulary.tell(situation, name)))
                .orElseGet(() -> engine.fired(Vocabulary.tell(situation, table.inputData())));
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
