package io.perennial.rest;

import java.util.List;

/** Does what a number of lines of a stream ask for, best in one transaction with set-based statements. */
@FunctionalInterface
public interface BatchHandler<T> {

    /**
     * @param lines valid lines in their order
     * @return an outcome for each line, in the same order. If it throws instead, nothing of the batch may have happened: each
     *     line is then tried as a batch of its own, so that a bad one spoils only itself
     */
    List<Outcome> take(List<Line<T>> lines);
}
