package io.perennial.scoring.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.scoring.decision.Scorecard.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What the shipped scorecard promises, checked on every combination of its bands. */
class ScorecardTest {

    private static final long MONEY = 1_000_000;

    @Test
    void silence_of_more_than_ninety_days_is_a_risk_whatever_else_holds() {
        assertThat(risks(inputs -> inputs.daysSinceDealing() > 90)).allMatch(risk -> risk >= 70);
    }

    @Test
    void activity_fallen_to_half_is_a_risk_whatever_else_holds() {
        assertThat(risks(inputs -> inputs.measure(Input.ACTIVITY_TREND) <= 0.5)).allMatch(risk -> risk >= 70);
    }

    @Test
    void complaints_alone_stay_below_the_threshold() {
        assertThat(risks(inputs -> inputs.openComplaints() <= 2
                        && inputs.daysSinceDealing() <= 60
                        && inputs.measure(Input.ACTIVITY_TREND) >= 0.8
                        && inputs.measure(Input.ASSET_TREND) > 0.9))
                .allMatch(risk -> risk < 70);
    }

    @Test
    void a_steady_satisfied_customer_is_safe() {
        assertThat(risks(inputs -> inputs.openComplaints() == 0
                        && inputs.daysSinceDealing() <= 60
                        && inputs.measure(Input.ACTIVITY_TREND) >= 0.8
                        && inputs.measure(Input.ASSET_TREND) > 0.9
                        && inputs.satisfaction() >= 400))
                .allMatch(risk -> risk < 30);
    }

    @Test
    void who_is_as_active_as_before_and_does_not_complain_may_recover() {
        assertThat(risks(inputs -> inputs.openComplaints() == 0
                        && inputs.daysSinceDealing() <= 90
                        && inputs.measure(Input.ACTIVITY_TREND) >= 0.8))
                .allMatch(risk -> risk < 60);
    }

    @Test
    void the_explanation_adds_up_to_the_score_and_names_the_largest_part_first() {
        ChurnInputs inputs = new ChurnInputs(12, 2, 8, MONEY, MONEY, 1, 150, 2, 700);

        ChurnRisk risk = Models.SCORECARD.explain(inputs);

        int points = risk.base()
                + risk.reasons().stream().mapToInt(ChurnRisk.Reason::points).sum();
        assertThat(risk.percent()).isEqualTo((int) Math.round(100 / (1 + Math.exp(-points / 100.0))));
        assertThat(risk.reasons().get(0)).isEqualTo(new ChurnRisk.Reason(Input.ACTIVITY_TREND, "AT_MOST_HALF", 400));
        assertThat(risk.reasons().get(1)).isEqualTo(new ChurnRisk.Reason(Input.OPEN_COMPLAINTS, "ONE", 90));
        assertThat(risk.model()).isEqualTo("scorecard-v1");
    }

    @Test
    void a_few_dealings_are_too_few_to_see_a_trend() {
        assertThat(new ChurnInputs(1, 1, 3, 0, 0, 0, -1, 1, 400).measure(Input.ACTIVITY_TREND))
                .isNaN();
    }

    @Test
    void bands_that_leave_a_gap_are_refused() {
        assertThatThrownBy(() ->
                        new Scorecard.Criterion(Input.PRODUCTS, 0, List.of(new Scorecard.Band("FEW", 2.0, null, 10))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Integer> risks(Predicate<ChurnInputs> which) {
        List<Integer> risks = new ArrayList<>();
        for (long days : new long[] {0, 30, 31, 60, 61, 90, 91, 400}) {
            for (int[] dealings : new int[][] {{1, 3}, {0, 4}, {4, 8}, {5, 9}, {8, 10}, {10, 10}, {20, 10}}) {
                for (int percent : new int[] {0, 50, 60, 90, 91, 100, 200}) {
                    for (int complaints : new int[] {0, 1, 2, 3}) {
                        rest(days, dealings, percent, complaints).stream()
                                .filter(which)
                                .map(Models.SCORECARD::churn)
                                .forEach(risks::add);
                    }
                }
            }
        }
        assertThat(risks).isNotEmpty();
        return risks;
    }

    private static List<ChurnInputs> rest(long days, int[] dealings, int percent, int complaints) {
        List<ChurnInputs> all = new ArrayList<>();
        for (int satisfaction : new int[] {-1, 100, 200, 300, 400, 500}) {
            for (int products : new int[] {0, 1, 2, 3}) {
                for (long tenure : new long[] {90, 365, 2000}) {
                    all.add(new ChurnInputs(
                            days,
                            dealings[0],
                            dealings[1],
                            percent * MONEY,
                            100 * MONEY,
                            complaints,
                            satisfaction,
                            products,
                            tenure));
                }
            }
        }
        return all;
    }
}
