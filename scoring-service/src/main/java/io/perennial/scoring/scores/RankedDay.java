package io.perennial.scoring.scores;

import io.perennial.scoring.decision.Portrait;
import io.perennial.scoring.population.Population;
import io.perennial.scoring.scores.ScoresView.AbcScore;
import io.perennial.scoring.scores.ScoresView.RfmScore;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a customer stood in the population at the end of a day of which there is a snapshot.
 *
 * @param abc absent of who brought nothing that could be ranked
 */
record RankedDay(@Schema(examples = "2026-11-20") LocalDate day, RfmScore rfm, AbcScore abc) {

    static RankedDay of(Portrait portrait, Population population) {
        return new RankedDay(
                portrait.day(), RankExplanation.rfm(portrait, population), RankExplanation.abc(portrait, population));
    }
}
