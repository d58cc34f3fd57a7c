package io.perennial.lifecycle.rules;

import io.perennial.contract.Facts;
import io.perennial.contract.RetentionStrategy;
import io.perennial.contract.Tier;
import io.perennial.lifecycle.decision.RetentionRules;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The choice of a retention strategy as a decision table: the first row that holds decides, the last one always does. */
public final class RetentionTable implements RetentionRules {

    private final DecisionTable decision;
    private final Map<String, RetentionStrategy> strategyByRule;

    private RetentionTable(Table table, DecisionTable decision) {
        this.decision = decision;
        strategyByRule = table.rows().stream()
                .collect(Collectors.toMap(
                        Table.Row::id,
                        row -> RetentionStrategy.valueOf(row.values().get(0).replace("\"", ""))));
    }

    /**
     * The bank's own table.
     *
     * @throws InvalidModel if the engine cannot make sense of it
     */
    static RetentionTable checked(byte[] dmn) {
        Table table = TableReader.read(dmn);
        Engine engine = new Engine(table.model());
        return new RetentionTable(table, DecisionTable.of(table, () -> engine));
    }

    /** A table that is known to be good. */
    static RetentionTable accepted(byte[] dmn) {
        Table table = TableReader.read(dmn);
        return new RetentionTable(table, DecisionTable.of(table, () -> new Engine(table.model())));
    }

    @Override
    public RetentionStrategy strategyFor(String reason, Facts facts) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("reason", reason);
        asked.put("cause", facts.cause());
        asked.put("bestTier", best(facts.tier(), facts.tier90DaysAgo()).name());
        asked.put("bestAssets", best(facts.assetsMean30d(), facts.assetsMean30d90DaysAgo()));
        asked.put("openComplaints", BigDecimal.valueOf(facts.openComplaints()));
        List<String> fired = decision.fired(asked::get);
        return fired.isEmpty() ? RetentionStrategy.RESPOND : strategyByRule.get(fired.get(0));
    }

    private static Tier best(Tier now, Tier before) {
        return Stream.of(now, before)
                .filter(Objects::nonNull)
                .max(Tier::compareTo)
                .orElse(Tier.MASS);
    }

    private static BigDecimal best(BigDecimal now, BigDecimal before) {
        return Stream.of(now, before)
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }
}
