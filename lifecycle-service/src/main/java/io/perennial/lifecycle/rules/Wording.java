package io.perennial.lifecycle.rules;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an expression in a table may say. FEEL can loop, define functions, call Java, match regular expressions and ask for
 * the time; a rule needs none of that, and each could hang the service or make a life depend on when it is looked at.
 */
final class Wording {

    private static final Pattern IN_QUOTES = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
    private static final Pattern BEFORE_PARENTHESIS = Pattern.compile("(\\w++)\\s*+\\(");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]++");
    private static final Set<String> FORBIDDEN =
            Set.of("for", "some", "every", "function", "external", "return", "satisfies", "instance", "import");
    private static final Set<String> CALLABLE = Set.of(
            "not",
            "min",
            "max",
            "abs",
            "sum",
            "mean",
            "count",
            "floor",
            "ceiling",
            "decimal",
            "date",
            "contains",
            "duration",
            "and",
            "or",
            "in",
            "if",
            "then",
            "else",
            "between");

    private Wording() {}

    static boolean isHarmless(String expression) {
        String outsideQuotes = IN_QUOTES.matcher(expression).replaceAll("\"\"");
        return !outsideQuotes.contains("**")
                && !outsideQuotes.contains("{")
                && WORD.matcher(outsideQuotes).results().noneMatch(word -> FORBIDDEN.contains(word.group()))
                && callsOnlyKnown(outsideQuotes);
    }

    private static boolean callsOnlyKnown(String expression) {
        Matcher calls = BEFORE_PARENTHESIS.matcher(expression);
        while (calls.find()) {
            String called = calls.group(1);
            if (!CALLABLE.contains(called) && !called.chars().allMatch(Character::isDigit)) {
                return false;
            }
        }
        return true;
    }
}
