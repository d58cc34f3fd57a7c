package io.perennial.lifecycle.stages;

import io.perennial.contract.Facts;
import io.perennial.lifecycle.decision.BelievedMove;
import io.perennial.lifecycle.decision.Evening;
import io.perennial.lifecycle.decision.Inputs;
import io.perennial.lifecycle.decision.ManualMove;
import io.perennial.lifecycle.decision.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What is on record of a customer that a fold needs: the evening before the first news, and everything after it.
 *
 * @param steps as stored, with the standing in their evenings
 * @param believed moves after that evening that nobody has refuted
 */
record Past(
        Evening before,
        NavigableMap<LocalDate, StoredStep> steps,
        List<ManualMove> byHand,
        List<BelievedMove> believed) {

    /** A day as it is on record. */
    record StoredStep(Facts facts, Standing standing) {}

    /** What is on record together with what is new. */
    Inputs with(News news) {
        Map<LocalDate, Facts> days = new TreeMap<>();
        steps.forEach((day, step) -> days.put(day, step.facts()));
        days.putAll(news.steps());
        return new Inputs(days, byHand);
    }
}
