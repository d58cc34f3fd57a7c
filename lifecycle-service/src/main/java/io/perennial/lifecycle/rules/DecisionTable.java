package io.perennial.lifecycle.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Says which rules of a table fire. Where that is plain to see the engine is not asked, and not built either: it takes as long to
 * build as all the rest of the service takes to start.
 */
interface DecisionTable {

    /**
     * Ids of the rules that fire, in the order that the hit policy gives them.
     *
     * @param facts by name; null if unknown
     */
    List<String> fired(Function<String, Object> facts);

    /** @param engine built only if the table is not plain */
    static DecisionTable of(Table table, Supplier<Engine> engine) {
        return PlainTable.of(table).<DecisionTable>map(plain -> plain).orElseGet(() -> asked(engine.get(), table));
    }

    private static DecisionTable asked(Engine engine, Table table) {
        return facts -> {
            Map<String, Object> told = new HashMap<>();
            table.inputData().forEach(name -> told.put(name, facts.apply(name)));
            return engine.fired(told);
        };
    }
}
