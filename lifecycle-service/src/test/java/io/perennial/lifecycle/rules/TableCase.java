package io.perennial.lifecycle.rules;

import static io.perennial.contract.Stage.DECLINE;
import static io.perennial.lifecycle.decision.Known.steady;

import io.perennial.contract.Stage;
import io.perennial.lifecycle.decision.BeforeDecline;
import io.perennial.lifecycle.decision.Hit;
import io.perennial.lifecycle.decision.Known;
import io.perennial.lifecycle.decision.Situation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A customer before the shipped table on one day, ten days after the stage was entered. */
final class TableCase {

    static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    static final StageTable TABLE = ShippedRules.stageTable();

    private TableCase() {}

    static Known gone() {
        return steady(DAY).accounts(0).deals(1, 1).assets("0", "0");
    }

    static Known dormant(int days) {
        return steady(DAY.minusDays(days)).deals(0, 0).owed("0", "0");
    }

    static List<String> reasonsIn(Stage stage, Known known) {
        return hitsIn(stage, known).stream().map(Hit::reason).toList();
    }

    static List<Hit> hitsIn(Stage stage, Known known) {
        return TABLE.hits(situation(stage, known, false));
    }

    static Situation situation(Stage stage, Known known, boolean declines) {
        BeforeDecline before = stage == DECLINE ? new BeforeDecline(10, new BigDecimal("1000")) : null;
        return new Situation(stage, DAY, DAY.minusDays(10), known.facts(), before, declines);
    }
}
