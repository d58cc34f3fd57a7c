package io.perennial.lifecycle.decision;

import java.util.List;

/**
 * A stretch of a life as the fold tells it.
 *
 * @param evenings of every day that was lived through, oldest first
 * @param moves oldest first
 * @param cases retention cases that were open at its beginning or opened in it, oldest first
 */
public record Course(Evening before, List<Evening> evenings, List<Move> moves, List<CaseFile> cases) {

    /** Where it ends. */
    public Evening last() {
        return evenings.isEmpty() ? before : evenings.get(evenings.size() - 1);
    }
}
