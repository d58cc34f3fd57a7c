package io.perennial.lifecycle.playbooks.decision;

import io.perennial.contract.ActionOwner;
import io.perennial.contract.Channel;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * An action of the playbook.
 *
 * @param code stable code, told to outreach
 * @param afterDays days after the occasion on which it is asked for; 0 at once
 * @param unlessDealt not asked for any more if the customer has dealt with the bank since the occasion
 * @param dueInDays days after being asked for by which it should be done
 * @param workingDays whether those are working days, Monday to Friday
 * @param successCriterion how one sees that it worked
 */
public record Plan(
        String code,
        Channel channel,
        ActionOwner owner,
        int afterDays,
        boolean unlessDealt,
        int dueInDays,
        boolean workingDays,
        String successCriterion) {

    /** The latest day on which it should be done, if it is asked for on a day. */
    public LocalDate dueFrom(LocalDate asked) {
        if (!workingDays) {
            return asked.plusDays(dueInDays);
        }
        LocalDate due = asked;
        for (int left = dueInDays; left > 0; ) {
            due = due.plusDays(1);
            if (due.getDayOfWeek() != DayOfWeek.SATURDAY && due.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return due;
    }
}
