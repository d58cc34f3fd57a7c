package io.perennial.lifecycle.rules;

import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * After how many days of silence a table may begin or cease to hold, read from the columns that ask for nothing but
 * {@code daysSinceValueInteraction}: silence moves on without an event, so that somebody has to look on these days.
 */
final class Silences {

    private static final String SILENCE = "daysSinceValueInteraction";
    // an age of some 270 years is enough for every customer
    private static final Pattern NUMBER =
            Pattern.compile("([<>]=?)?\\s*+(?<!\\w)(?<!\\d\\.)(\\d{1,5})(?:\\.(\\d++))?+(?!\\d)");

    private Silences() {}

    static NavigableSet<Integer> in(Table table) {
        NavigableSet<Integer> days = new TreeSet<>();
        for (int column : table.columnsAskingFor(SILENCE)) {
            table.rows()
                    .forEach(row -> NUMBER.matcher(row.test(column)).results().forEach(found -> add(found, days)));
        }
        return days;
    }

    // What begins or ceases at n itself, and what does so a day later; an interval or a bare number may do both.
    private static void add(MatchResult found, Set<Integer> days) {
        String comparison = found.group(1) == null ? "" : found.group(1);
        int number = Integer.parseInt(found.group(2));
        boolean whole = found.group(3) == null;
        if (whole && !comparison.equals(">") && !comparison.equals("<=")) {
            days.add(number);
        }
        if (!whole || !comparison.equals(">=") && !comparison.equals("<")) {
            days.add(number + 1);
        }
    }
}
