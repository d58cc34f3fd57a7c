package io.perennial.scoring.decision;

import io.perennial.contract.Tier;
import java.util.Objects;

/**
 * What the windows over a customer's life show at the end of one day.
 *
 * @param state the totals up to the day
 * @param risk the windows that the scorecard looks at
 * @param churn in hundredths, −1 while there is none
 * @param volume90d sum of the absolute amounts of value interactions
 * @param cause latest cause within 90 days, null if none
 * @param assetEdges of the shares of the assets of 90 days ago that matter, how many are exceeded
 * @param rested whether one of the two means has just come to rest after a change of the balance
 */
record Moment(
        State state,
        ChurnInputs risk,
        int churn,
        int value365d,
        long volume90d,
        long volume365d,
        String cause,
        int assetEdges,
        boolean rested,
        Tier tier,
        Tier tier90DaysAgo) {

    /** Whether a rule would see the same as on the silent day before. */
    boolean showsTheSameAs(Moment before) {
        return !rested
                && risk.dealings90d() == before.risk.dealings90d()
                && risk.dealingsPrevious90d() == before.risk.dealingsPrevious90d()
                && value365d == before.value365d
                && risk.satisfaction() == before.risk.satisfaction()
                && assetEdges == before.assetEdges
                && tier == before.tier
                && tier90DaysAgo == before.tier90DaysAgo
                && churn == before.churn
                && Objects.equals(cause, before.cause);
    }
}
