package io.perennial.lifecycle.decision;

import io.perennial.contract.Stage;
import java.util.Map;
import java.util.Set;

/** The moves between stages that there are; anything else is impossible, whatever a table or a person says. */
public final class LegalMoves {

    private static final Map<Stage, Set<Stage>> NEXT = Map.of(
            Stage.POTENTIAL, Set.of(Stage.DEVELOPMENT),
            Stage.DEVELOPMENT, Set.of(Stage.GROWTH, Stage.DECLINE, Stage.TERMINATED),
            Stage.GROWTH, Set.of(Stage.MATURE, Stage.DECLINE, Stage.TERMINATED),
            Stage.MATURE, Set.of(Stage.DECLINE, Stage.TERMINATED),
            Stage.DECLINE, Set.of(Stage.GROWTH, Stage.TERMINATED),
            Stage.TERMINATED, Set.of(Stage.DEVELOPMENT));

    private LegalMoves() {}

    /** The stages that may follow a stage. */
    public static Set<Stage> from(Stage stage) {
        return NEXT.get(stage);
    }

    /** Whether a customer may go from one stage to the other. */
    public static boolean allow(Stage from, Stage to) {
        return NEXT.get(from).contains(to);
    }

    /** Who wins when several moves are possible: the end before the decline before everything upward. Lower wins. */
    static int rankOf(Stage to) {
        if (to == Stage.TERMINATED) {
            return 0;
        }
        return to == Stage.DECLINE ? 1 : 2;
    }
}
