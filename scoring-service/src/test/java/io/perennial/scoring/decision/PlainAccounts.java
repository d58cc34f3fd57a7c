package io.perennial.scoring.decision;

import static io.perennial.scoring.decision.Deeds.closes;
import static io.perennial.scoring.decision.Deeds.interaction;
import static io.perennial.scoring.decision.Deeds.opens;

import io.perennial.scoring.decision.Lives.Happening;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The accounts that are open, told by sets of names and a number for those without one. */
final class PlainAccounts {

    private final Set<String> open = new HashSet<>();
    private final Set<String> known = new HashSet<>();
    private int unnamed;

    int open() {
        return open.size() + unnamed;
    }

    /** Goes through a day, and tells on which accounts nothing is left. */
    Set<String> emptiedBy(List<Happening> day) {
        List<Happening> openings = day.stream().filter(Deeds::opens).toList();
        List<Happening> closings = day.stream().filter(Deeds::closes).toList();
        Set<String> emptied = namesOf(closings);
        int strangers = 0;
        for (String name :
                namesOf(day.stream().filter(h -> opens(h) || closes(h)).toList())) {
            boolean onlyOpened = !namesOf(closings).contains(name);
            boolean onlyClosed = !namesOf(openings).contains(name);
            if (name.isEmpty()) {
                unnamed += count(openings) - count(closings);
            } else if (onlyOpened) {
                open.add(name);
            } else if (onlyClosed) {
                strangers += known.contains(name) ? 0 : 1;
                open.remove(name);
            }
        }
        emptied.removeIf(name -> name.isEmpty() ? unnamed > 0 : open.contains(name));
        known.addAll(namesOf(openings));
        known.addAll(namesOf(closings));
        unnamed -= Math.min(strangers, Math.max(0, unnamed));
        if (!closings.isEmpty() && open() <= 0) {
            emptied.addAll(open);
            emptied.add("");
            open.clear();
            unnamed = 0;
        }
        return emptied;
    }

    private static Set<String> namesOf(List<Happening> some) {
        return some.stream().map(PlainAccounts::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static int count(List<Happening> some) {
        return (int) some.stream().filter(h -> name(h).isEmpty()).count();
    }

    private static String name(Happening h) {
        return interaction(h).contract() == null ? "" : interaction(h).contract();
    }
}
