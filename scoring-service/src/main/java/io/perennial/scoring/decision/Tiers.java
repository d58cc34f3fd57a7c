package io.perennial.scoring.decision;

import io.perennial.contract.Tier;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * From which mean assets on a customer belongs to a tier (分层).
 *
 * @param from the lowest assets of each tier above MASS, in the reporting currency, rising
 * @param stableFrom from here on a customer of the highest tier is stable, below volatile
 * @param privateDistance so far below the highest tier's minimum a customer is near the threshold (临界)
 * @param distancePercent the same for the other tiers, in per cent of their minimum
 */
public record Tiers(
        Map<Tier, BigDecimal> from, BigDecimal stableFrom, BigDecimal privateDistance, int distancePercent) {

    public Tiers {
        from = new EnumMap<>(from);
        BigDecimal lower = BigDecimal.ZERO;
        for (Tier tier : Tier.values()) {
            BigDecimal minimum = tier == Tier.MASS ? BigDecimal.ZERO : from.get(tier);
            if (minimum == null || tier != Tier.MASS && minimum.compareTo(lower) <= 0) {
                throw new IllegalArgumentException("the thresholds of the tiers must rise: " + from);
            }
            lower = minimum;
        }
    }

    /** The tier that these assets alone would give. */
    public Tier of(BigDecimal assets) {
        Tier reached = Tier.MASS;
        for (Map.Entry<Tier, BigDecimal> tier : from.entrySet()) {
            if (tier.getKey() != Tier.MASS && assets.compareTo(tier.getValue()) >= 0) {
                reached = tier.getKey();
            }
        }
        return reached;
    }

    /** The lowest assets of a tier; zero for MASS. */
    public BigDecimal minimum(Tier tier) {
        return tier == Tier.MASS ? BigDecimal.ZERO : from.get(tier);
    }

    /** How near to a tier's minimum, on either side, counts as near. */
    public BigDecimal distance(Tier tier) {
        return tier == Tier.PRIVATE ? privateDistance : minimum(tier).multiply(BigDecimal.valueOf(distancePercent, 2));
    }

    /** The minimum of each tier in ten-thousandths, by ordinal: for the walk through the days. */
    long[] ladder() {
        long[] ladder = new long[Tier.values().length];
        for (Tier tier : Tier.values()) {
            ladder[tier.ordinal()] = Amount.of(minimum(tier));
        }
        return ladder;
    }
}
