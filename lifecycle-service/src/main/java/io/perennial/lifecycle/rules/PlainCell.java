package io.perennial.lifecycle.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell that compares a fact with constants, as in {@code null, >= 3} or {@code "GROWTH", "MATURE"}: it holds if one of its
 * tests does. A fact of another kind than the constant, an unknown one included, passes no test but its own.
 */
final class PlainCell {

    private static final Pattern TEST = Pattern.compile(
            "\\G\\s*+(?<op><=|>=|<|>)?\\s*+"
                    + "(?:(?<number>-?\\d{1,30}(?:\\.\\d{1,30})?)|\"(?<text>[^\"\\\\]*+)\"|(?<word>true|false|null))\\s*+(?<end>,|$)");

    private final List<Predicate<Object>> tests;

    private PlainCell(List<Predicate<Object>> tests) {
        this.tests = tests;
    }

    /** The cell, if it is a plain one. */
    static Optional<PlainCell> of(String text) {
        List<Predicate<Object>> tests = new ArrayList<>();
        Matcher test = TEST.matcher(text);
        while (test.find()) {
            if (test.group("op") != null && test.group("number") == null) {
                return Optional.empty();
            }
            tests.add(test(test));
            if (test.group("end").isEmpty()) {
                return Optional.of(new PlainCell(tests));
            }
        }
        return Optional.empty();
    }

    boolean holds(Object fact) {
        for (Predicate<Object> test : tests) {
            if (test.test(fact)) {
                return true;
            }
        }
        return false;
    }

    private static Predicate<Object> test(Matcher test) {
        if (test.group("number") != null) {
            return number(test.group("op"), new BigDecimal(test.group("number")));
        }
        if (test.group("text") != null) {
            return test.group("text")::equals;
        }
        return word(test.group("word"));
    }

    private static Predicate<Object> number(String operator, BigDecimal constant) {
        IntPredicate wanted = wanted(operator == null ? "=" : operator);
        return fact -> fact instanceof BigDecimal number && wanted.test(number.compareTo(constant));
    }

    private static IntPredicate wanted(String operator) {
        return switch (operator) {
            case "<" -> comparison -> comparison < 0;
            case "<=" -> comparison -> comparison <= 0;
            case ">" -> comparison -> comparison > 0;
            case ">=" -> comparison -> comparison >= 0;
            default -> comparison -> comparison == 0;
        };
    }

    private static Predicate<Object> word(String word) {
        return word.equals("null") ? fact -> fact == null : Boolean.valueOf(word)::equals;
    }
}
