package io.perennial.lifecycle.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a fold changes about the moves believed so far. A move that it tells again stays the same move, with the time at which
 * it was first decided; only by which rule it came may have to be said anew, since a late fact can let another rule, or the
 * rules of another audience, lead to it.
 *
 * <p>Of a day, only what it begins with in both is the same: behind the first difference all is refuted and told anew.
 * Otherwise whoever hears of moves could not know which one was the day's last.
 *
 * @param kept believed before and still, as they are told now
 * @param restated those of them that came by another rule or version than is on record
 * @param refuted believed before, not told any more
 * @param added told for the first time
 */
public record Revision(
        List<BelievedMove> kept, List<BelievedMove> restated, List<BelievedMove> refuted, List<Move> added) {

    /** Both in their order. */
    public static Revision of(List<BelievedMove> believed, List<Move> told) {
        List<BelievedMove> kept = new ArrayList<>();
        List<BelievedMove> restated = new ArrayList<>();
        List<BelievedMove> refuted = new ArrayList<>(believed);
        List<Move> added = new ArrayList<>();
        LocalDate changedDay = null;
        for (Move move : told) {
            Optional<BelievedMove> same = move.effectiveOn().equals(changedDay)
                    ? Optional.empty()
                    : nextOf(move.effectiveOn(), refuted)
                            .filter(old -> old.move().isSameAs(move));
            if (same.isPresent()) {
                BelievedMove now = new BelievedMove(same.get().id(), move);
                refuted.remove(same.get());
                kept.add(now);
                if (!same.get().move().isExplainedLike(move)) {
                    restated.add(now);
                }
            } else {
                changedDay = move.effectiveOn();
                added.add(move);
            }
        }
        return new Revision(kept, restated, refuted, added);
    }

    /** Whether every customer's stages are, day by day, what they were. */
    public boolean changesNothing() {
        return refuted.isEmpty() && added.isEmpty();
    }

    private static Optional<BelievedMove> nextOf(LocalDate day, List<BelievedMove> believed) {
        return believed.stream()
                .filter(old -> old.move().effectiveOn().equals(day))
                .findFirst();
    }
}
