package io.perennial.scoring.population;

import io.perennial.contract.Tier;
import io.perennial.scoring.decision.CutOffs;
import io.perennial.scoring.models.ScoringSettings.Contribution;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What the population looked like at the end of a day.
 *
 * @param contribution by what customers were ranked in the ABC analysis
 * @param active customers with a value interaction in 365 days
 * @param a so many customers in class A
 * @param b so many in class B
 * @param c so many in class C
 */
public record Population(
        LocalDate day, Contribution contribution, long active, long a, long b, long c, Map<Cut, CutOffs> cutOffs) {

    /** What is cut. */
    public enum Measure {
        /** Days since the last value interaction: four cut-offs. */
        RECENCY,
        /** Value interactions of 365 days: four cut-offs. */
        FREQUENCY,
        /** Volume of 365 days: four cut-offs. */
        MONETARY,
        /** Contribution: the smallest in B and in A. */
        ABC,
        /** Value interactions of 90 days within a tier: above the cut-off are the top 10 %. */
        ACTIVITY,
        /** Volume of 90 days within a tier: above the cut-off are the top 10 %. */
        VOLUME
    }

    /** @param tier null if all tiers are cut together */
    public record Cut(Measure measure, Tier tier) {}

    Population with(Map<Cut, CutOffs> found) {
        return new Population(day, contribution, active, a, b, c, found);
    }

    /** The cut-offs of a measure over all customers. */
    public CutOffs of(Measure measure) {
        return cutOffs.get(new Cut(measure, null));
    }

    /** The cut-offs of a measure within a tier, if anybody was in it. */
    public Optional<CutOffs> of(Measure measure, Tier tier) {
        return Optional.ofNullable(cutOffs.get(new Cut(measure, tier)));
    }
}
