package io.perennial.scoring.decision;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The products of one customer, kept day by day: what they bought, and what the bank's books show on their contracts. A contract
 * reported as closed holds its product no longer, and neither is the purchase believed that led to it; the same product bought
 * or reported again counts again.
 */
final class Products {

    private static final int UNCOUNTED = -1;

    private final Set<String> bought;
    private final Map<Reported.Figure, Map<String, String>> held = new EnumMap<>(Reported.Figure.class);
    private int count = UNCOUNTED;

    Products(Known before) {
        bought = new HashSet<>(before.bought());
        before.held().forEach((side, products) -> held.put(side, new HashMap<>(products)));
    }

    /** What is known of them at the end of a day. */
    Known known() {
        Map<Reported.Figure, Map<String, String>> copy = new EnumMap<>(Reported.Figure.class);
        held.forEach((side, products) -> copy.put(side, Map.copyOf(products)));
        return new Known(Set.copyOf(bought), copy);
    }

    void buy(Set<String> products) {
        if (bought.addAll(products)) {
            count = UNCOUNTED;
        }
    }

    void report(Reported report) {
        if (report.product() == null) {
            return;
        }
        Map<String, String> side = held.computeIfAbsent(report.figure(), figure -> new HashMap<>());
        if (report.open()) {
            side.put(report.contract(), report.product());
        } else {
            side.remove(report.contract());
            bought.remove(report.product());
        }
        count = UNCOUNTED;
    }

    /** How many different ones are held or bought. */
    int count() {
        if (count == UNCOUNTED) {
            Set<String> all = new HashSet<>(bought);
            held.values().forEach(side -> all.addAll(side.values()));
            count = all.size();
        }
        return count;
    }

    /**
     * What is known of a customer's products.
     *
     * @param bought in so far as no contract with them was reported closed since
     * @param held the product of each contract that was reported open, on either side of the customer's balance sheet
     */
    record Known(Set<String> bought, Map<Reported.Figure, Map<String, String>> held) {
        static final Known NOTHING = new Known(Set.of(), Map.of());
    }
}
