package io.perennial.scoring.life;

import io.perennial.scoring.decision.Customer;
import io.perennial.scoring.decision.DayFacts;
import io.perennial.scoring.decision.Model;
import io.perennial.scoring.decision.Reported;
import io.perennial.scoring.decision.Standing;
import io.perennial.scoring.decision.Timeline;
import java.util.Collection;
import java.util.UUID;

/**
 * One customer as stored: who they are, their facts and how far they were told.
 *
 * @param customer null until they are registered
 */
public record Life(
        UUID customerId,
        Customer customer,
        Standing standing,
        Collection<DayFacts> facts,
        Collection<Reported> reports) {

    /** Whether anything may be told of them. */
    public boolean isRegistered() {
        return customer != null;
    }

    /** The life as the facts tell it. */
    public Timeline timeline(Model model) {
        return new Timeline(customer, facts, reports, model);
    }
}
