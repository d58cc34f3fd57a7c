package io.perennial.scoring.decision;

import static io.perennial.scoring.decision.Deeds.causeOf;
import static io.perennial.scoring.decision.Deeds.within;

import io.perennial.contract.InteractionEvent.ComplaintOpened;
import io.perennial.contract.InteractionEvent.ComplaintReopened;
import io.perennial.contract.InteractionEvent.ComplaintResolved;
import io.perennial.contract.InteractionEvent.SatisfactionRated;
import io.perennial.scoring.decision.Lives.Happening;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** What a customer has said up to the end of a day: ratings, complaints, causes. */
final class PlainVoice {

    private final List<Happening> life;

    PlainVoice(List<Happening> life) {
        this.life = life;
    }

    BigDecimal satisfaction(LocalDate day) {
        List<Integer> ratings = life.stream()
                .filter(h -> h.event() instanceof SatisfactionRated && within(h, day, 365))
                .map(h -> ((SatisfactionRated) h.event()).rating())
                .toList();
        return ratings.isEmpty()
                ? null
                : new BigDecimal(ratings.stream().mapToInt(r -> r).sum())
                        .divide(new BigDecimal(ratings.size()), 2, RoundingMode.HALF_UP);
    }

    int complaints(LocalDate day) {
        int open = 0;
        for (Happening h : life) {
            if (!h.day().isAfter(day)) {
                open += h.event() instanceof ComplaintOpened || h.event() instanceof ComplaintReopened ? 1 : 0;
                open -= h.event() instanceof ComplaintResolved ? 1 : 0;
            }
        }
        return Math.max(0, open);
    }

    String cause(LocalDate day) {
        return life.stream()
                .filter(h -> within(h, day, 90) && causeOf(h) != null)
                .max(Comparator.comparing(Deeds::time).thenComparing(Deeds::causeOf))
                .map(Deeds::causeOf)
                .orElse(null);
    }
}
