package io.perennial.interaction.outreach.decision;

import io.perennial.contract.Channel;
import java.time.LocalDate;
import java.util.Map;

/**
 * The contact policy (互动预算): how often a customer may be reached by one channel on one business day. What it blocks says
 * why.
 *
 * @param defaultPerDay for channels that are not named
 * @param perDay for the channels named; 0 closes a channel
 */
public record ContactPolicy(int defaultPerDay, Map<Channel, Integer> perDay) {

    /** The customer was reached by this channel as often as a day allows. Stored and told: never rename. */
    public static final String DAILY_CAP = "DAILY_CAP";

    /** How often a day. */
    public int capOf(Channel channel) {
        return perDay.getOrDefault(channel, defaultPerDay);
    }

    /**
     * Decides on one contact.
     *
     * @param usedToday contacts already made today by this channel
     * @param dueOn latest day on which it should be done; a contact that is late already is still tried once
     */
    public Verdict decide(Channel channel, int usedToday, LocalDate dueOn, LocalDate today) {
        if (usedToday < capOf(channel)) {
            return new Verdict.Send();
        }
        return today.isBefore(dueOn)
                ? new Verdict.Postpone(DAILY_CAP, today.plusDays(1))
                : new Verdict.GiveUp(DAILY_CAP);
    }
}
