package io.perennial.interaction.outreach.decision;

import io.perennial.contract.Channel;
import io.perennial.contract.Purpose;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The contact policy (互动预算): how often a customer may be reached by one channel on one business day, and what they have to say
 * to it. What it blocks says why.
 *
 * @param defaultPerDay for channels that are not named
 * @param perDay for the channels named; 0 closes a channel
 * @param unlessSaid what holds for who has not said anything
 * @param purposes what the actions of the playbook are for, by their codes; those not named are MARKETING
 */
public record ContactPolicy(
        int defaultPerDay, Map<Channel, Integer> perDay, ConsentRule unlessSaid, Map<String, Purpose> purposes) {

    /** The customer was reached by this channel as often as a day allows. Stored and told: never rename. */
    public static final String DAILY_CAP = "DAILY_CAP";

    /** The customer does not want to be contacted for this by that channel. Stored and told: never rename. */
    public static final String NO_CONSENT = "NO_CONSENT";

    /** How often a day. */
    public int capOf(Channel channel) {
        return perDay.getOrDefault(channel, defaultPerDay);
    }

    /** What an action is for. */
    public Purpose purposeOf(String action) {
        return purposes.getOrDefault(action, Purpose.MARKETING);
    }

    /** Whether a customer wants to be contacted for an action, by what they said about the channel; empty if nothing. */
    public boolean wants(String action, Optional<Boolean> said) {
        return unlessSaid.allows(purposeOf(action), said);
    }

    /**
     * Decides on one contact.
     *
     * @param said whether the customer agreed to be contacted for this by that channel; empty if they have not said
     * @param usedToday contacts already made today by this channel
     * @param dueOn latest day on which it should be done; a contact that is late already is still tried once
     */
    public Verdict decide(
            String action, Channel channel, Optional<Boolean> said, int usedToday, LocalDate dueOn, LocalDate today) {
        if (!wants(action, said)) {
            return new Verdict.GiveUp(NO_CONSENT);
        }
        if (usedToday < capOf(channel)) {
            return new Verdict.Send();
        }
        return today.isBefore(dueOn)
                ? new Verdict.Postpone(DAILY_CAP, today.plusDays(1))
                : new Verdict.GiveUp(DAILY_CAP);
    }
}
