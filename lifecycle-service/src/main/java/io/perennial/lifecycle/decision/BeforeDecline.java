package io.perennial.lifecycle.decision;

import io.perennial.contract.Facts;
import java.math.BigDecimal;

/**
 * What a customer was like before a decline, which a recovery is measured against.
 *
 * <p>If the decline is itself a fall of activity or assets, the last 90 days already show the fall: the 90 days before
 * them count, and the assets of 90 days ago. For any other cause (complaints, a person's decision) the last 90 days are
 * the time before.
 *
 * @param activity number of value interactions in 90 days
 * @param assets mean assets of 30 days, in the reporting currency
 */
public record BeforeDecline(int activity, BigDecimal assets) {

    /** As the facts of the day of a decline tell it. */
    public static BeforeDecline seenIn(Facts facts, boolean theFallIsInside) {
        return theFallIsInside
                ? new BeforeDecline(
                        facts.valueInteractionsPrevious90d(),
                        known(facts.assetsMean30d90DaysAgo(), facts.assetsMean30d()))
                : new BeforeDecline(
                        facts.valueInteractions90d(), known(facts.assetsMean30d(), facts.assetsMean30d90DaysAgo()));
    }

    private static BigDecimal known(BigDecimal first, BigDecimal otherwise) {
        if (first != null) {
            return first;
        }
        return otherwise == null ? BigDecimal.ZERO : otherwise;
    }
}
