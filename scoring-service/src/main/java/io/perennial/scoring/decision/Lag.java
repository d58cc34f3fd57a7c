package io.perennial.scoring.decision;

import java.util.List;

/** The latest state as of so many days ago, while the day moves forward: a window from there to now is a difference. */
final class Lag {

    private final List<State> states;
    private final int days;
    private int next;

    Lag(List<State> states, int days) {
        this.states = states;
        this.days = days;
    }

    void moveTo(long day) {
        while (next < states.size() && states.get(next).day() <= day - days) {
            next++;
        }
    }

    State state() {
        return next == 0 ? State.BEFORE_ALL : states.get(next - 1);
    }
}
