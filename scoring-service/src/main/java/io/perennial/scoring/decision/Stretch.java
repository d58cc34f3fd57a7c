package io.perennial.scoring.decision;

import io.perennial.contract.Step;
import io.perennial.contract.Tier;
import java.time.LocalDate;
import java.util.List;

/**
 * A part of a life, up to a day.
 *
 * @param steps the steps in it, oldest first
 * @param tier the tier at its end
 * @param tierSince the day of the stretch since which that tier holds
 * @param nextStepOn the first silent day after it that will be a step if nothing happens before; null if none will
 */
public record Stretch(List<Step> steps, Tier tier, LocalDate tierSince, LocalDate nextStepOn) {}
