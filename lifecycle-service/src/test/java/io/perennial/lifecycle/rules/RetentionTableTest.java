package io.perennial.lifecycle.rules;

import static io.perennial.contract.RetentionStrategy.ABANDON;
import static io.perennial.contract.RetentionStrategy.IMPROVE;
import static io.perennial.contract.RetentionStrategy.RESCUE;
import static io.perennial.contract.RetentionStrategy.RESPOND;
import static io.perennial.lifecycle.decision.Known.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.RetentionStrategy;
import io.perennial.contract.Tier;
import io.perennial.lifecycle.decision.Known;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RetentionTableTest {

    private static final RetentionTable TABLE = ShippedRules.retentionTable();

    static Stream<Arguments> cases() {
        return Stream.of(
                row("COMPLAINTS", wealthy().complaints(2), IMPROVE),
                row("COMPLAINTS", poor("0").complaints(2).cause("COMPETITOR_OFFER"), IMPROVE),
                row("ASSETS_LEAVING", wealthy().cause("COMPETITOR_OFFER"), RESPOND),
                row("ASSETS_LEAVING", wealthy(), RESCUE),
                row("ASSETS_LEAVING", wealthy().tier(Tier.MASS, Tier.PREFERRED), RESCUE),
                row("SILENCE", wealthy().tier(Tier.PREFERRED, null), RESCUE),
                row("ACTIVITY_FALLING", wealthy(), RESCUE),
                row("CHURN_RISK", wealthy(), RESCUE),
                row("MANUAL", wealthy(), RESPOND),
                row("SILENCE", poor("4999.99"), ABANDON),
                row("SILENCE", poor("5000"), RESPOND),
                row("SILENCE", customer().assets("0", "5000"), RESPOND),
                row("SILENCE", poor("5000").complaints(1), IMPROVE),
                row("SILENCE", customer().tier(null, null).assets(null, null), ABANDON));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_strategy_follows_from_cause_and_worth(String reason, Known known, RetentionStrategy strategy) {
        assertThat(TABLE.strategyFor(reason, known.facts())).isEqualTo(strategy);
    }

    @Test
    void the_engine_understands_the_shipped_table_too() {
        assertThat(RetentionTable.checked(ShippedRules.retentionModel())
                        .strategyFor("COMPLAINTS", wealthy().complaints(2).facts()))
                .isEqualTo(IMPROVE);
    }

    private static Known wealthy() {
        return customer().tier(Tier.WEALTH, Tier.WEALTH).assets("300000", "300000");
    }

    private static Known poor(String assets) {
        return customer().assets(assets, assets);
    }

    private static Arguments row(String reason, Known known, RetentionStrategy strategy) {
        return Arguments.of(reason, known, strategy);
    }
}
