package io.perennial.scoring.models;

import io.perennial.contract.Tier;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What the bank may change about scoring. After a change, tell everything again: {@code POST /v1/scores/rescoring}. */
@ConfigMapping(prefix = "perennial.scoring.model")
public interface ScoringSettings {

    /** The churn scorecard: a file of that name under {@code scorecards/}. */
    @WithDefault("scorecard-v1")
    String scorecard();

    /**
     * Shares of the assets of 90 days ago, in per cent, at which a stage rule turns. The day on which the mean crosses one is
     * told although it is silent. A rule set with another share needs that share here, or it notices at the next step only.
     */
    @WithDefault("50")
    List<Integer> assetEdges();

    /** From which mean assets of 30 days on, in the reporting currency, a customer belongs to a tier. They must rise. */
    Map<Tier, BigDecimal> tiers();

    /** From here on a PRIVATE customer counts as stable (稳定), below as volatile. */
    @WithDefault("8000000")
    BigDecimal privateStableFrom();

    /** So far from the minimum of PRIVATE a customer is near the threshold (临界). */
    @WithDefault("1000000")
    BigDecimal nearPrivate();

    /** The same for the other tiers, in per cent of their minimum. More means more calls for the managers. */
    @WithDefault("10")
    @Min(1) @Max(100) int nearPercent();

    /** What ranks customers in the ABC analysis: VOLUME of their value interactions, or the INCOME that the bank reports. */
    @WithDefault("VOLUME")
    Contribution contribution();

    /** What a customer contributes. */
    enum Contribution {
        VOLUME,
        INCOME
    }
}
