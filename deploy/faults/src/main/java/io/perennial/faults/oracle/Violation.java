package io.perennial.faults.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A promise that was broken.
 *
 * @param what happened, with the ids that it takes to look into it
 */
public record Violation(Invariant invariant, String what) {

    private static final int FEW = 10;

    /** In words, the first few of each invariant: one mistake can show a thousand times. */
    public static List<String> firstOfEach(List<Violation> violations) {
        List<String> told = new ArrayList<>();
        violations.stream()
                .collect(Collectors.groupingBy(Violation::invariant, TreeMap::new, Collectors.toList()))
                .forEach((invariant, all) -> {
                    all.stream().limit(FEW).forEach(one -> told.add(one.toString()));
                    if (all.size() > FEW) {
                        told.add("%s and %d more".formatted(invariant, all.size() - FEW));
                    }
                });
        return told;
    }

    @Override
    public String toString() {
        return invariant + " " + what;
    }
}
