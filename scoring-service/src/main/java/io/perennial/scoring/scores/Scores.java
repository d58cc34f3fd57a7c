package io.perennial.scoring.scores;

import io.perennial.belonging.Belongings;
import io.perennial.database.OwnWork;
import io.perennial.erasure.Restrictions;
import io.perennial.outbox.Sql;
import io.perennial.rest.Problem;
import io.perennial.scoring.decision.ChurnRisk;
import io.perennial.scoring.decision.Model;
import io.perennial.scoring.decision.Portrait;
import io.perennial.scoring.decision.Timeline;
import io.perennial.scoring.life.Lives;
import io.perennial.scoring.population.Population;
import io.perennial.scoring.population.Snapshots;
import io.perennial.scoring.scores.ScoresView.ChurnScore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads scores: computed from the facts when asked, so that any day can be asked for and none is ever stale. */
@ApplicationScoped
class Scores {

    private final Lives lives;
    private final Snapshots snapshots;
    private final Model model;
    private final Sql sql;
    private final Belongings belongings;
    private final Restrictions restrictions;

    Scores(Lives lives, Snapshots snapshots, Model model, Sql sql, Belongings belongings, Restrictions restrictions) {
        this.restrictions = restrictions;
        this.belongings = belongings;
        this.lives = lives;
        this.snapshots = snapshots;
        this.model = model;
        this.sql = sql;
    }

    /** The customer's life; 404 if scoring has not heard of them, 409 or 410 if they are to be let be or were forgotten. */
    @Transactional
    Timeline timeline(UUID customerId) {
        belongings.mustSee(customerId);
        restrictions.mustNotHold(customerId);
        return lives.find(customerId)
                .map(life -> life.timeline(model))
                .orElseThrow(() -> new Problem(404, "not-found", "Scoring has not heard of a customer with this id."));
    }

    /** All scores as of the end of a day, with what explains them. */
    @Transactional
    ScoresView on(UUID customerId, LocalDate day) {
        Timeline timeline = timeline(customerId);
        if (day.isBefore(timeline.firstDay())) {
            throw new Problem(422, "before-first-day", "The customer was not known to the bank on that day.");
        }
        Portrait portrait = timeline.on(day);
        Optional<Population> population = snapshots.latest(day);
        ScoresView.Scores scores = new ScoresView.Scores(
                new TierExplanation(model.tiers()).of(portrait, population),
                churn(portrait.churnRisk()),
                population.map(p -> RankExplanation.rfm(portrait, p)).orElse(null),
                population.map(p -> RankExplanation.abc(portrait, p)).orElse(null));
        return new ScoresView(customerId, day, portrait.facts(), scores);
    }

    /** Where the customer stood in the population on the days of its snapshots, oldest first: the first so many. */
    @Transactional
    List<RankedDay> ranks(UUID customerId, LocalDate from, LocalDate to, int most) {
        Timeline timeline = timeline(customerId);
        LocalDate begin = from == null || from.isBefore(timeline.firstDay()) ? timeline.firstDay() : from;
        return snapshots.between(begin, to, most).stream()
                .map(population -> RankedDay.of(timeline.on(population.day()), population))
                .toList();
    }

    /** How many customers of the whole bank are in which tier and class. */
    Summary summary(LocalDate today) {
        return OwnWork.call(() -> QuarkusTransaction.requiringNew().call(() -> summed(today)));
    }

    private Summary summed(LocalDate today) {
        Summary.Builder summary = new Summary.Builder(today);
        sql.query(
                "select tier, count(*) as customers from scored_customer where customer_since is not null group by tier",
                row -> summary.tier(row.string("tier"), row.number("customers")));
        snapshots.latest(today).ifPresent(summary::classes);
        return summary.build();
    }

    private static ChurnScore churn(ChurnRisk risk) {
        return risk == null
                ? null
                : new ChurnScore(BigDecimal.valueOf(risk.percent(), 2), risk.model(), risk.base(), risk.reasons());
    }
}
