package io.perennial.scoring.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which accounts are open, kept day by day. An account that its events name is open once, however many sources tell of its
 * opening; opened as well as closed on one day, it ends the day as it began. Of those without a name only the number is known,
 * and an account may be named when it opens but not when it closes, or the other way round. The order of a day's events cannot
 * matter: they are noted first and concluded from at its end.
 */
final class Accounts {

    private static final int OPEN = 1;
    private static final int CLOSED = 0;

    private final Map<String, Integer> named = new HashMap<>();
    private int namedOpen;
    // Below zero, so many of the named ones were closed without being named.
    private int nameless;
    private int strangersClosed;
    private boolean closing;

    Accounts(Map<String, Integer> before) {
        named.putAll(before);
        Integer unnamed = named.remove(DayFacts.NO_CONTRACT);
        nameless = unnamed == null ? 0 : unnamed;
        for (int how : named.values()) {
            namedOpen += how;
        }
    }

    /** How everything stands at the end of a day: of each named account whether it is open, of the others how many are. */
    Map<String, Integer> standing() {
        Map<String, Integer> standing = new HashMap<>(named);
        if (nameless != 0) {
            standing.put(DayFacts.NO_CONTRACT, nameless);
        }
        return standing;
    }

    void note(String contract, int opened, int closed) {
        closing |= closed > 0;
        if (contract.equals(DayFacts.NO_CONTRACT)) {
            nameless += opened - closed;
            return;
        }
        Integer before = named.putIfAbsent(contract, CLOSED);
        if (closed == 0) {
            open(contract);
        } else if (opened == 0 && before == null) {
            strangersClosed++;
        } else if (opened == 0) {
            close(contract);
        }
    }

    /**
     * Ends the day.
     *
     * @return the accounts that are closed because none is left open, {@link DayFacts#NO_CONTRACT} among them for those without
     *     a name; empty if some are left, or nothing was closed
     */
    List<String> settle() {
        // Whose opening was never heard of by its name may have been opened without one.
        if (nameless > 0) {
            nameless = Math.max(0, nameless - strangersClosed);
        }
        boolean noneLeft = closing && open() == 0;
        strangersClosed = 0;
        closing = false;
        return noneLeft ? closeAll() : List.of();
    }

    boolean isOpen(String contract) {
        return contract.equals(DayFacts.NO_CONTRACT) ? nameless > 0 : named.getOrDefault(contract, CLOSED) == OPEN;
    }

    int open() {
        return Math.max(0, namedOpen + nameless);
    }

    private List<String> closeAll() {
        List<String> closed = new ArrayList<>();
        named.forEach((contract, how) -> {
            if (how == OPEN) {
                closed.add(contract);
            }
        });
        closed.forEach(this::close);
        nameless = 0;
        closed.add(DayFacts.NO_CONTRACT);
        return closed;
    }

    private void open(String contract) {
        namedOpen += named.put(contract, OPEN) == CLOSED ? 1 : 0;
    }

    private void close(String contract) {
        namedOpen -= named.put(contract, CLOSED) == OPEN ? 1 : 0;
    }
}
