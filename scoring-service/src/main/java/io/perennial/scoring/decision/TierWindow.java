package io.perennial.scoring.decision;

import io.perennial.contract.Tier;

/**
 * The tier as the highest that the assets gave on any of the last 90 days, so that a downgrade waits 90 days; and the same as
 * it was 90 days ago.
 */
final class TierWindow {

    static final int DAYS = 90;

    private static final Tier[] TIERS = Tier.values();

    private final long[] ladder;
    private final int[] given = new int[DAYS];
    private final int[] daysOf = new int[TIERS.length];
    private final int[] held = new int[DAYS];
    private int at;
    private int tier;
    private int tierBefore;

    TierWindow(Tiers tiers) {
        ladder = tiers.ladder();
        daysOf[0] = DAYS;
    }

    /** One more day. */
    void add(long meanAssets) {
        int reached = 0;
        while (reached + 1 < ladder.length && meanAssets >= ladder[reached + 1]) {
            reached++;
        }
        daysOf[given[at]]--;
        daysOf[reached]++;
        given[at] = reached;
        tier = ladder.length - 1;
        while (daysOf[tier] == 0) {
            tier--;
        }
        tierBefore = held[at];
        held[at] = tier;
        at = (at + 1) % DAYS;
    }

    Tier tier() {
        return TIERS[tier];
    }

    Tier tier90DaysAgo() {
        return TIERS[tierBefore];
    }
}
