package io.perennial.scoring.life;

import io.perennial.scoring.decision.Customer;
import io.perennial.scoring.decision.DayFacts;
import io.perennial.scoring.decision.Model;
import io.perennial.scoring.decision.Past;
import io.perennial.scoring.decision.Reported;
import io.perennial.scoring.decision.Standing;
import io.perennial.scoring.decision.Timeline;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One customer as stored: who they are, their facts and how far they were told.
 *
 * @param customer null until they are registered
 * @param restricted whether what is reported of them is stored and nothing else is done with it
 * @param past what sums up the facts that were not read; {@link Past#NONE} if all were
 */
public record Life(
        UUID customerId,
        Customer customer,
        boolean restricted,
        Standing standing,
        Past past,
        Collection<DayFacts> facts,
        Collection<Reported> reports) {

    /** Facts of the last 500 days are always read: what comes later than 500 − 366 days makes all facts be read once. */
    static final int SETTLED_DAYS = 500;

    private static final int WORTH_IT = 200;

    /**
     * The past that reading may begin with from now on; empty if the facts that it would save are few, or so young that late
     * facts are still to be expected among them.
     */
    Optional<Past> grownPast(LocalDate today) {
        LocalDate through = today.minusDays(SETTLED_DAYS);
        List<DayFacts> oldFacts =
                facts.stream().filter(some -> !some.day().isAfter(through)).toList();
        List<Reported> oldReports = reports.stream()
                .filter(report -> !report.day().isAfter(through))
                .toList();
        return !isRegistered() || oldFacts.size() + oldReports.size() < WORTH_IT
                ? Optional.empty()
                : Optional.of(Timeline.summedUp(past, oldFacts, oldReports));
    }

    /** Whether anything may be told of them. */
    public boolean isRegistered() {
        return customer != null;
    }

    /** The life as the facts tell it. */
    public Timeline timeline(Model model) {
        return new Timeline(customer, past, facts, reports, model);
    }
}
