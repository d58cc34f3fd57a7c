package io.perennial.bench;

import io.perennial.contract.Channel;
import io.perennial.contract.InteractionKind;
import java.util.List;

/**
 * What a customer did before the bench began. A customer of story 0 to 29 opened an account two to three months ago and paid from
 * it twice on that day: they are in GROWTH, and in every night to come the windows of some of them move. One of story 30 is a
 * prospect, who did nothing yet. All this is more than 30 days old, too old for actions.
 */
final class Story {

    /** The stories of customers. */
    static final int CUSTOMERS = 30;

    /** The story of a prospect. */
    static final int PROSPECT = 30;

    private static final int EARLIEST = 89;

    private static final List<Interaction> FIRST_DAY = List.of(
            Interaction.of(InteractionKind.ACCOUNT_OPENED, Channel.BRANCH)
                    .amount("5000.00")
                    .product("CURRENT_ACCOUNT"),
            Interaction.of(InteractionKind.TRANSACTION, Channel.MOBILE_APP).amount("-20.00"),
            Interaction.of(InteractionKind.TRANSACTION, Channel.MOBILE_APP).amount("-30.00"));

    private Story() {}

    /** What a customer of a story did, in its order. */
    static List<Interaction> of(int story) {
        return story == PROSPECT ? List.of() : FIRST_DAY;
    }

    /** How many days ago that was. */
    static int daysAgo(int story) {
        return EARLIEST - story;
    }
}
