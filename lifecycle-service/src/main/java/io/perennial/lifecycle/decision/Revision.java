package io.perennial.lifecycle.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a fold changes about the moves believed so far. Moves that it tells again stay as they are, with the time at which
 * they were first decided.
 *
 * <p>Of a day, only what it begins with in both is the same: behind the first difference all is refuted and told anew.
 * Otherwise whoever hears of moves could not know which one was the day's last.
 *
 * @param kept believed before and still
 * @param refuted believed before, not told any more
 * @param added told for the first time
 */
public record Revision(List<BelievedMove> kept, List<BelievedMove> refuted, List<Move> added) {

    /** Both in their order. */
    public static Revision of(List<BelievedMove> believed, List<Move> told) {
        List<BelievedMove> kept = new ArrayList<>();
        List<BelievedMove> refuted = new ArrayList<>(believed);
        List<Move> added = new ArrayList<>();
        LocalDate changedDay = null;
        for (Move move : told) {
            Optional<BelievedMove> same = move.effectiveOn().equals(changedDay)
                    ? Optional.empty()
                    : nextOf(move.effectiveOn(), refuted)
                            .filter(old -> old.move().isSameAs(move));
            if (same.isPresent()) {
                refuted.remove(same.get());
                kept.add(same.get());
            } else {
                changedDay = move.effectiveOn();
                added.add(move);
            }
        }
        return new Revision(kept, refuted, added);
    }

    public boolean changesNothing() {
        return refuted.isEmpty() && added.isEmpty();
    }

    private static Optional<BelievedMove> nextOf(LocalDate day, List<BelievedMove> believed) {
        return believed.stream()
                .filter(old -> old.move().effectiveOn().equals(day))
                .findFirst();
    }
}
