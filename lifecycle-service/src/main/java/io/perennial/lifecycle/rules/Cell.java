package io.perennial.lifecycle.rules;

import java.util.List;
import java.util.Map;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.impl.FEELImpl;

/** A single cell of a table, asked on its own: for checking a table and for explaining what it says. */
final class Cell {

    private static final FEELImpl FEEL_LANGUAGE = (FEELImpl) FEEL.newInstance(Cell.class.getClassLoader(), List.of());

    private Cell() {}

    /** What a column asks for. */
    static Object value(String expression, Map<String, Object> facts) {
        return FEEL_LANGUAGE.evaluate(expression, facts);
    }

    /** Whether a test holds for a value; a dash holds for everything. */
    static boolean holds(String test, Object value, Map<String, Object> facts) {
        if (test.equals("-")) {
            return true;
        }
        var context = FEEL_LANGUAGE.newEvaluationContext(List.of(), facts);
        return FEEL_LANGUAGE.evaluateUnaryTests(test).stream()
                .anyMatch(each -> Boolean.TRUE.equals(each.apply(context, value)));
    }
}
