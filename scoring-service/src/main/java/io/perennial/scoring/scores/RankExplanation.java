package io.perennial.scoring.scores;

import io.perennial.contract.Facts;
import io.perennial.scoring.decision.Abc;
import io.perennial.scoring.decision.CutOffs;
import io.perennial.scoring.decision.Portrait;
import io.perennial.scoring.decision.Rfm;
import io.perennial.scoring.models.ScoringSettings.Contribution;
import io.perennial.scoring.population.Population;
import io.perennial.scoring.population.Population.Measure;
import io.perennial.scoring.scores.ScoresView.AbcScore;
import io.perennial.scoring.scores.ScoresView.Quintile;
import io.perennial.scoring.scores.ScoresView.RfmScore;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Explains where a customer stands in the population. */
final class RankExplanation {

    private RankExplanation() {}

    static RfmScore rfm(Portrait portrait, Population population) {
        CutOffs recency = population.of(Measure.RECENCY);
        CutOffs frequency = population.of(Measure.FREQUENCY);
        CutOffs monetary = population.of(Measure.MONETARY);
        Facts facts = portrait.facts();
        BigDecimal dealings = BigDecimal.valueOf(facts.valueInteractions365d());
        BigDecimal days = facts.lastValueInteractionOn() == null
                ? null
                : BigDecimal.valueOf(ChronoUnit.DAYS.between(facts.lastValueInteractionOn(), portrait.day()));
        Rfm rfm = facts.valueInteractions365d() == 0
                ? Rfm.INACTIVE
                : Rfm.of(days, recency, dealings, frequency, portrait.volume365d(), monetary);
        return new RfmScore(
                new Quintile(rfm.recency(), days, recency.values()),
                new Quintile(rfm.frequency(), dealings, frequency.values()),
                new Quintile(rfm.monetary(), portrait.volume365d(), monetary.values()),
                population.day());
    }

    static AbcScore abc(Portrait portrait, Population population) {
        BigDecimal contribution = population.contribution() == Contribution.INCOME
                ? portrait.facts().income90d()
                : portrait.volume365d();
        CutOffs cutOffs = population.of(Measure.ABC);
        if (contribution == null || cutOffs == null) {
            return null;
        }
        List<BigDecimal> values = cutOffs.values();
        return new AbcScore(
                Abc.of(contribution, cutOffs),
                population.contribution(),
                contribution,
                values.get(values.size() - 1),
                values.get(0),
                population.day());
    }
}
