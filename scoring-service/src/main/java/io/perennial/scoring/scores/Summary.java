package io.perennial.scoring.scores;

import io.perennial.contract.Tier;
import io.perennial.scoring.decision.Abc;
import io.perennial.scoring.population.Population;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the customers are spread.
 *
 * @param customers registered customers
 * @param tiers customers per tier, without the lift
 * @param abc customers per class; absent before the first snapshot
 * @param snapshot the day of the population that the classes are of
 */
record Summary(
        @Schema(examples = "2026-11-20") LocalDate asOf,
        long customers,
        Map<Tier, Long> tiers,
        Map<Abc, Long> abc,
        LocalDate snapshot) {

    static final class Builder {
        private final LocalDate asOf;
        private final Map<Tier, Long> tiers = new EnumMap<>(Tier.class);
        private Map<Abc, Long> abc;
        private LocalDate snapshot;

        Builder(LocalDate asOf) {
            this.asOf = asOf;
            for (Tier tier : Tier.values()) {
                tiers.put(tier, 0L);
            }
        }

        long tier(String tier, long customers) {
            return tiers.merge(Tier.valueOf(tier), customers, Long::sum);
        }

        void classes(Population population) {
            abc = new EnumMap<>(Map.of(Abc.A, population.a(), Abc.B, population.b(), Abc.C, population.c()));
            snapshot = population.day();
        }

        Summary build() {
            long customers = tiers.values().stream().mapToLong(Long::longValue).sum();
            return new Summary(asOf, customers, tiers, abc, snapshot);
        }
    }
}
