package io.perennial.scoring.scores;

import io.perennial.contract.Tier;
import io.perennial.scoring.decision.Portrait;
import io.perennial.scoring.decision.Tiers;
import io.perennial.scoring.population.Population;
import io.perennial.scoring.population.Population.Measure;
import io.perennial.scoring.scores.ScoresView.Lift;
import io.perennial.scoring.scores.ScoresView.Stability;
import io.perennial.scoring.scores.ScoresView.Threshold;
import io.perennial.scoring.scores.ScoresView.TierScore;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** Explains a tier: by which assets, how near to a threshold, and lifted by what. */
final class TierExplanation {

    private final Tiers tiers;

    TierExplanation(Tiers tiers) {
        this.tiers = tiers;
    }

    TierScore of(Portrait portrait, Optional<Population> population) {
        Tier byAssets = portrait.facts().tier();
        BigDecimal assets = portrait.facts().assetsMean30d();
        Optional<Lift> lift = population.filter(p -> isLiftable(byAssets)).flatMap(p -> lift(portrait, p));
        return new TierScore(
                lift.isPresent() ? next(byAssets) : byAssets,
                portrait.tierSince(),
                byAssets,
                assets,
                tiers.of(assets),
                stability(byAssets, assets),
                nearest(assets),
                lift.orElse(null));
    }

    // never into PRIVATE
    private static boolean isLiftable(Tier tier) {
        return tier.compareTo(Tier.PREMIER) < 0;
    }

    private static Tier next(Tier tier) {
        return Tier.values()[tier.ordinal() + 1];
    }

    private static Optional<Lift> lift(Portrait portrait, Population population) {
        BigDecimal dealings = BigDecimal.valueOf(portrait.facts().valueInteractions90d());
        return Stream.of(
                        lift(Measure.ACTIVITY, dealings, portrait.facts().tier(), population),
                        lift(
                                Measure.VOLUME,
                                portrait.volume90d(),
                                portrait.facts().tier(),
                                population))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Lift> lift(Measure by, BigDecimal value, Tier tier, Population population) {
        return population
                .of(by, tier)
                .filter(cutOffs -> cutOffs.exceededBy(value) > 0)
                .map(cutOffs -> new Lift(by.name(), value, cutOffs.values().get(0), population.day()));
    }

    private Stability stability(Tier tier, BigDecimal assets) {
        if (tier != Tier.PRIVATE) {
            return null;
        }
        return assets.compareTo(tiers.stableFrom()) > 0 ? Stability.STABLE : Stability.VOLATILE;
    }

    private Threshold nearest(BigDecimal assets) {
        return Stream.of(Tier.PREFERRED, Tier.WEALTH, Tier.PREMIER, Tier.PRIVATE)
                .map(tier -> new Threshold(
                        tier, tiers.minimum(tier), tiers.minimum(tier).subtract(assets)))
                .filter(near -> near.distance().abs().compareTo(tiers.distance(near.tier())) <= 0)
                .findFirst()
                .orElse(null);
    }
}
