package io.perennial.lifecycle.stages;

import io.perennial.contract.Facts;
import io.perennial.contract.Step;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Why a life has to be told on.
 *
 * @param from the first day on which something is new
 * @param steps what is known of days; told again, a day replaces what was known
 */
record News(UUID customerId, LocalDate from, Map<LocalDate, Facts> steps) {

    /** Nothing is new but the day. */
    static News ofDay(UUID customerId, LocalDate day) {
        return new News(customerId, day, Map.of());
    }

    static News ofSteps(UUID customerId, Iterable<Step> steps) {
        TreeMap<LocalDate, Facts> byDay = new TreeMap<>();
        steps.forEach(step -> byDay.put(step.day(), step.facts()));
        return new News(customerId, byDay.firstKey(), byDay);
    }

    /** Both; the later replaces. */
    News and(News later) {
        TreeMap<LocalDate, Facts> all = new TreeMap<>(steps);
        all.putAll(later.steps);
        return new News(customerId, from.isBefore(later.from) ? from : later.from, all);
    }
}
