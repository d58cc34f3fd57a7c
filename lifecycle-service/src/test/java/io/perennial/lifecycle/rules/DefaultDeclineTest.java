package io.perennial.lifecycle.rules;

import static io.perennial.contract.Stage.DECLINE;
import static io.perennial.contract.Stage.DEVELOPMENT;
import static io.perennial.contract.Stage.GROWTH;
import static io.perennial.contract.Stage.MATURE;
import static io.perennial.lifecycle.decision.Known.steady;
import static io.perennial.lifecycle.rules.TableCase.DAY;
import static io.perennial.lifecycle.rules.TableCase.hitsIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.Stage;
import io.perennial.contract.Tier;
import io.perennial.lifecycle.decision.Hit;
import io.perennial.lifecycle.decision.Known;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped rule that lets a customer decline, met exactly at its threshold and just missed. */
class DefaultDeclineTest {

    static Stream<Arguments> declines() {
        return Stream.of(
                row(steady(DAY), "nothing wrong"),
                row(steady(DAY).deals(2, 4), "half of 4", "ACTIVITY_FALLING"),
                row(steady(DAY).deals(1, 3), "fewer than 4 before"),
                row(steady(DAY).deals(6, 11), "6 after 11"),
                row(steady(DAY).deals(5, 11), "5 after 11", "ACTIVITY_FALLING"),
                row(leaving("500"), "half of the assets left", "ASSETS_LEAVING"),
                row(leaving("500.01"), "just less than half left"),
                row(leaving("500").tier(Tier.MASS, Tier.MASS), "of no tier"),
                row(leaving("500").tier(Tier.MASS, null), "tier then unknown"),
                row(leaving("0").tier(Tier.MASS, Tier.PRIVATE), "all left", "ASSETS_LEAVING"),
                row(steady(DAY).assets("0", null).tier(Tier.PRIVATE, Tier.PRIVATE), "assets then unknown"),
                row(steady(DAY).churn("0.7"), "risk of 0.7", "CHURN_RISK"),
                row(steady(DAY).churn("0.6999"), "risk below 0.7"),
                row(steady(DAY).complaints(2), "2 complaints", "COMPLAINTS"),
                row(steady(DAY).complaints(1), "1 complaint"),
                row(steady(DAY.minusDays(90)), "silent for 90 days", "SILENCE"),
                row(steady(DAY.minusDays(89)), "silent for 89 days"),
                row(steady(null), "never dealt, as far as known"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("declines")
    void whoever_deals_with_the_bank_may_decline(Known known, String why, List<String> reasons) {
        for (Stage stage : List.of(DEVELOPMENT, GROWTH, MATURE)) {
            assertThat(hitsIn(stage, known))
                    .as(why)
                    .filteredOn(hit -> hit.to() == DECLINE)
                    .extracting(Hit::reason)
                    .isEqualTo(reasons);
        }
        assertThat(hitsIn(DECLINE, known)).noneMatch(hit -> hit.to() == DECLINE);
    }

    private static Known leaving(String now) {
        return steady(DAY).assets(now, "1000").tier(Tier.PREFERRED, Tier.PREFERRED);
    }

    private static Arguments row(Known known, String why, String... reasons) {
        return Arguments.of(known, why, List.of(reasons));
    }
}
