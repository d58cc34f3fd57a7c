package io.perennial.scoring.scores;

import io.perennial.contract.Facts;
import io.perennial.contract.Tier;
import io.perennial.scoring.decision.Abc;
import io.perennial.scoring.decision.ChurnRisk.Reason;
import io.perennial.scoring.models.ScoringSettings.Contribution;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a customer was worth, did and risked at the end of a day.
 *
 * @param asOf the day; of today: as of now
 * @param metrics everything that stage rules may know
 * @param scores the scores, each with what explains it
 */
record ScoresView(
        UUID customerId, @Schema(examples = "2026-11-20") LocalDate asOf, Facts metrics, Scores scores) {

    /**
     * @param churnRisk absent before 90 days of history, and of those who never dealt with the bank
     * @param rfm absent before the first snapshot of the population
     * @param abc the same
     */
    record Scores(TierScore tier, ChurnScore churnRisk, RfmScore rfm, AbcScore abc) {}

    /**
     * The tier (分层).
     *
     * @param value with the lift, if there is one
     * @param since since when the tier by assets holds
     * @param byAssets the highest tier that the mean assets gave in the last 90 days: a downgrade waits so long
     * @param assetsMean30d mean closing balance of 30 days
     * @param assetsAlone the tier that today's mean alone would give; lower than byAssets while a downgrade waits
     * @param stability of PRIVATE only: VOLATILE or STABLE
     * @param nearThreshold the threshold (临界) that is near, if one is
     * @param lift why the value is above byAssets, if it is
     */
    record TierScore(
            Tier value,
            LocalDate since,
            Tier byAssets,
            BigDecimal assetsMean30d,
            Tier assetsAlone,
            Stability stability,
            Threshold nearThreshold,
            Lift lift) {}

    /** How safely a PRIVATE customer is one. */
    enum Stability {
        VOLATILE,
        STABLE
    }

    /**
     * A threshold that is near.
     *
     * @param tier the tier that begins there
     * @param distance what is missing to gain the tier; negative: what may go before it is lost
     */
    record Threshold(Tier tier, BigDecimal minimum, BigDecimal distance) {}

    /**
     * One tier up for being among the top 10 % of the tier.
     *
     * @param by ACTIVITY or VOLUME of 90 days
     * @param cutOff what nine of ten in the tier do not exceed
     * @param snapshot the day of the population that the customer was compared with
     */
    record Lift(String by, BigDecimal value, BigDecimal cutOff, LocalDate snapshot) {}

    /**
     * The probability of losing the customer.
     *
     * @param value 0 to 1
     * @param model version of the scorecard, see {@code /v1/models}
     * @param base points that everybody starts with, hundredths of log-odds
     * @param reasons what each input adds, the largest first
     */
    record ChurnScore(BigDecimal value, String model, int base, List<Reason> reasons) {}

    /**
     * Recency, frequency and monetary value, 5 the best fifth of the population.
     *
     * @param snapshot the day of the population that the customer was compared with
     */
    record RfmScore(Quintile recency, Quintile frequency, Quintile monetary, LocalDate snapshot) {}

    /**
     * @param score 1 to 5
     * @param value days since the last value interaction; number of them in 365 days; their volume. Absent: none
     */
    record Quintile(int score, BigDecimal value, List<BigDecimal> cutOffs) {}

    /**
     * The class in the ABC analysis.
     *
     * @param by what customers were ranked by
     * @param fromA the smallest contribution in class A
     * @param fromB the smallest contribution in class B
     */
    record AbcScore(
            Abc value,
            Contribution by,
            BigDecimal contribution,
            BigDecimal fromA,
            BigDecimal fromB,
            LocalDate snapshot) {}
}
