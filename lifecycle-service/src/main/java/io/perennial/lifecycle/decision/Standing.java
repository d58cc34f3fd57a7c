package io.perennial.lifecycle.decision;

import io.perennial.contract.Stage;
import java.time.LocalDate;
import java.util.List;

/**
 * Where one customer stands at the end of a day: all that the past means for the days to come.
 *
 * @param stage null until the customer is known to the bank: before the first day, also if facts of earlier days are told
 * @param since the day on which the stage became effective
 * @param beforeDecline what a recovery is measured against; null outside DECLINE
 * @param heldUntil a person's decision holds against the rules before this day; null if none ever did
 * @param reviewOn the day on which to look again though nothing happens; null if there is none
 * @param signals reasons for a decline that hold, whether or not they could move the customer
 * @param openCase the open retention case; null if there is none
 */
public record Standing(
        Stage stage,
        LocalDate since,
        BeforeDecline beforeDecline,
        LocalDate heldUntil,
        LocalDate reviewOn,
        List<String> signals,
        CaseFile openCase) {

    private static final Standing UNKNOWN = new Standing(null, null, null, null, null, List.of(), null);

    /** Of somebody the bank has never heard of. */
    public static Standing unknown() {
        return UNKNOWN;
    }

    public boolean known() {
        return stage != null;
    }

    boolean isHeldByHandOn(LocalDate day) {
        return heldUntil != null && day.isBefore(heldUntil);
    }

    /** Whether the customer deals with the bank and has not begun to leave it. */
    boolean isActive() {
        return stage == Stage.DEVELOPMENT || stage == Stage.GROWTH || stage == Stage.MATURE;
    }

    Standing entered(Stage to, LocalDate on, BeforeDecline before) {
        return new Standing(to, on, before, heldUntil, reviewOn, signals, openCase);
    }

    Standing heldUntil(LocalDate until) {
        return new Standing(stage, since, beforeDecline, until, reviewOn, signals, openCase);
    }

    Standing atNight(LocalDate review, List<String> reasonsForDecline, CaseFile caseNow) {
        return new Standing(stage, since, beforeDecline, heldUntil, review, List.copyOf(reasonsForDecline), caseNow);
    }
}
