package io.perennial.scoring.decision;

import io.perennial.contract.Tier;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;

/**
 * How far a customer's steps were told.
 *
 * @param toldThrough all steps up to this day were told; null if none ever were
 * @param nextStepOn the silent day that has to be told next, null if none
 * @param tier the tier at toldThrough
 * @param refuted days that were told as steps and that late facts have shown to be none
 */
public record Standing(LocalDate toldThrough, LocalDate nextStepOn, Tier tier, SortedSet<LocalDate> refuted) {

    /** Nothing was told yet. */
    public static final Standing UNTOLD = new Standing(null, null, Tier.MASS, Collections.emptySortedSet());
}
