package io.perennial.lifecycle.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a fold changes about the moves believed so far. Moves that it tells again stay as they are, with the time at which
 * they were first decided.
 *
 * @param kept believed before and still; the move is as the fold tells it now
 * @param refuted believed before, not told any more
 * @param added told for the first time
 */
public record Revision(List<BelievedMove> kept, List<BelievedMove> refuted, List<Move> added) {

    public static Revision of(List<BelievedMove> believed, List<Move> told) {
        List<BelievedMove> kept = new ArrayList<>();
        List<BelievedMove> refuted = new ArrayList<>(believed);
        List<Move> added = new ArrayList<>();
        for (Move move : told) {
            Optional<BelievedMove> same =
                    refuted.stream().filter(old -> old.move().isSameAs(move)).findFirst();
            same.ifPresentOrElse(
                    old -> {
                        refuted.remove(old);
                        kept.add(new BelievedMove(old.id(), move));
                    },
                    () -> added.add(move));
        }
        return new Revision(kept, refuted, added);
    }

    public boolean changesNothing() {
        return refuted.isEmpty() && added.isEmpty();
    }
}
