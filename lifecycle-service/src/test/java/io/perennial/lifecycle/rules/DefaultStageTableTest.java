package io.perennial.lifecycle.rules;

import static io.perennial.contract.Stage.DECLINE;
import static io.perennial.contract.Stage.DEVELOPMENT;
import static io.perennial.contract.Stage.GROWTH;
import static io.perennial.contract.Stage.MATURE;
import static io.perennial.contract.Stage.POTENTIAL;
import static io.perennial.contract.Stage.TERMINATED;
import static io.perennial.lifecycle.decision.Known.customer;
import static io.perennial.lifecycle.decision.Known.steady;
import static io.perennial.lifecycle.rules.TableCase.DAY;
import static io.perennial.lifecycle.rules.TableCase.TABLE;
import static io.perennial.lifecycle.rules.TableCase.dormant;
import static io.perennial.lifecycle.rules.TableCase.gone;
import static io.perennial.lifecycle.rules.TableCase.reasonsIn;
import static io.perennial.lifecycle.rules.TableCase.situation;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.Stage;
import io.perennial.lifecycle.decision.BeforeDecline;
import io.perennial.lifecycle.decision.Hit;
import io.perennial.lifecycle.decision.Known;
import io.perennial.lifecycle.decision.Situation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the table that is shipped, except those of decline, met exactly at its threshold and just missed. */
class DefaultStageTableTest {

    static Stream<Arguments> situations() {
        return Stream.of(
                // the beginning
                row(POTENTIAL, customer(), "nobody who has not dealt yet"),
                row(POTENTIAL, customer().deals(1, 0).last(DAY), "the first deal", "FIRST_PURCHASE"),
                row(POTENTIAL, customer().complaints(2).churn("0.9"), "complaints of one who has not dealt"),
                // DEVELOPMENT upward
                row(DEVELOPMENT, steady(DAY).deals(3, 0), "3 deals", "FREQUENT_DEALINGS"),
                row(DEVELOPMENT, steady(DAY).deals(2, 0), "2 deals"),
                row(DEVELOPMENT, steady(DAY).deals(3, 0).satisfied("3"), "satisfaction of 3", "FREQUENT_DEALINGS"),
                row(DEVELOPMENT, steady(DAY).deals(3, 0).satisfied("2.99"), "satisfaction below 3"),
                row(DEVELOPMENT, steady(DAY).deals(3, 0).earns("10.01", "10"), "earns its cost", "FREQUENT_DEALINGS"),
                row(DEVELOPMENT, steady(DAY).deals(3, 0).earns("10", "10"), "earns only its cost"),
                row(DEVELOPMENT, steady(DAY).deals(3, 0).earns("10", null), "cost unknown", "FREQUENT_DEALINGS"),
                row(DEVELOPMENT, steady(DAY).deals(3, 0).earns(null, "10"), "income unknown", "FREQUENT_DEALINGS"),
                // GROWTH upward
                row(GROWTH, steady(DAY).shareOfWallet("0.5"), "half of the wallet", "LARGEST_SHARE"),
                row(GROWTH, steady(DAY).shareOfWallet("0.4999"), "less than half"),
                row(GROWTH, steady(DAY).shareOfWallet("0.5").complaints(1), "half of the wallet, but a complaint"),
                row(GROWTH, steady(DAY).deals(12, 12).products(3), "3 products, 12 deals", "DEEP_RELATIONSHIP"),
                row(GROWTH, steady(DAY).deals(11, 11).products(3), "11 deals"),
                row(GROWTH, steady(DAY).deals(12, 12).products(2), "2 products"),
                row(GROWTH, steady(DAY).deals(12, 12).products(3).complaints(1), "deep, but a complaint"),
                row(
                        GROWTH,
                        steady(DAY).deals(12, 12).products(3).shareOfWallet("0.9"),
                        "both",
                        "LARGEST_SHARE",
                        "DEEP_RELATIONSHIP"),
                row(MATURE, steady(DAY).deals(12, 12).products(3).shareOfWallet("0.9"), "already there"),
                // DECLINE's recovery, before: 10 deals, 1000 of assets
                row(DECLINE, recovering(), "8 deals, 900 of assets, risk unknown", "RECOVERED"),
                row(DECLINE, recovering().churn("0.5999"), "risk below 0.6", "RECOVERED"),
                row(DECLINE, recovering().churn("0.6"), "risk of 0.6"),
                row(DECLINE, recovering().deals(7, 8), "7 deals"),
                row(DECLINE, recovering().assets("899.99", "1000"), "899.99 of assets"),
                // the end
                row(DECLINE, gone().deals(1, 1), "all closed", "ALL_CLOSED"),
                row(DECLINE, gone().accounts(1), "an account is still open"),
                row(DECLINE, gone().noAccountEver(), "there never was an account"),
                row(DECLINE, gone().owed("0.01", "0"), "we still owe"),
                row(DECLINE, gone().owed("0", "0.01"), "the customer still owes"),
                row(DECLINE, dormant(365), "silent for 365 days", "DORMANT"),
                row(DECLINE, dormant(364), "silent for 364 days"),
                row(DECLINE, dormant(365).owed("1", "0"), "silent, but we owe"),
                row(DECLINE, dormant(365).owed("0", "1"), "silent, but owes"),
                row(POTENTIAL, gone(), "POTENTIAL never ends", "FIRST_PURCHASE"),
                // won back; TERMINATED began on DAY - 10
                row(TERMINATED, customer().newBusiness(DAY), "new business", "WON_BACK"),
                row(TERMINATED, customer().newBusiness(DAY.minusDays(9)), "the day after the end", "WON_BACK"),
                row(TERMINATED, customer().newBusiness(DAY.minusDays(10)), "the last deal of the old life"),
                row(TERMINATED, customer(), "nothing new"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("situations")
    void each_rule_fires_at_its_threshold_and_not_before(Stage stage, Known known, String why, List<String> reasons) {
        assertThat(reasonsIn(stage, known)).as(why).isEqualTo(reasons);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"DEVELOPMENT", "GROWTH", "MATURE", "DECLINE"})
    void whoever_deals_with_the_bank_may_end(Stage stage) {
        assertThat(reasonsIn(stage, gone())).contains("ALL_CLOSED");
        assertThat(reasonsIn(stage, dormant(365))).contains("DORMANT");
    }

    @Test
    void a_recovery_needs_that_no_condition_for_decline_holds() {
        assertThat(TABLE.hits(situation(DECLINE, recovering(), true))).isEmpty();
    }

    @Test
    void whoever_had_nothing_to_lose_recovers_by_having_no_cause_left() {
        Situation nothingBefore = new Situation(
                DECLINE, DAY, DAY.minusDays(10), customer().facts(), new BeforeDecline(0, BigDecimal.ZERO), false);

        assertThat(TABLE.hits(nothingBefore)).extracting(Hit::reason).containsExactly("RECOVERED");
    }

    @Test
    void what_activity_and_assets_cause_waits_for_the_dwell_time() {
        Set<String> waiting = TABLE.hitsByRule().values().stream()
                .filter(Hit::waits)
                .map(Hit::reason)
                .collect(Collectors.toSet());

        assertThat(waiting)
                .containsExactlyInAnyOrder(
                        "LARGEST_SHARE",
                        "DEEP_RELATIONSHIP",
                        "ACTIVITY_FALLING",
                        "ASSETS_LEAVING",
                        "CHURN_RISK",
                        "SILENCE",
                        "RECOVERED",
                        "DORMANT");
    }

    private static Known recovering() {
        return steady(DAY).deals(8, 8).assets("900", "1000");
    }

    private static Arguments row(Stage stage, Known known, String why, String... reasons) {
        return Arguments.of(stage, known, why, List.of(reasons));
    }
}
