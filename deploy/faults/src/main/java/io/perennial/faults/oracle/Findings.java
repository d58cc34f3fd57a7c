package io.perennial.faults.oracle;

import java.util.ArrayList;
import java.util.List;

/** What checks found. */
final class Findings {

    private final List<Violation> violations = new ArrayList<>();

    void report(Invariant invariant, String what, Object... values) {
        violations.add(new Violation(invariant, what.formatted(values)));
    }

    /** Reports unless both are equal. */
    void same(Invariant invariant, Object expected, Object actual, String what, Object... values) {
        if (!expected.equals(actual)) {
            report(invariant, "%s: %s instead of %s", what.formatted(values), actual, expected);
        }
    }

    List<Violation> all() {
        return violations;
    }
}
