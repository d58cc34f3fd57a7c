package io.perennial.bench;

import java.util.Optional;

/**
 * What one repetition cost.
 *
 * @param interactions how many were recorded
 * @param fed seconds until the last one was handed over
 * @param settled seconds until nothing was under way any more
 * @param spent by the bank's processes
 * @param floor what leaving the same behind costs at least, where that was measured
 */
record Repetition(long interactions, double fed, double settled, Spent spent, Optional<Floor> floor) {

    Spent per1000() {
        return spent.per1000(interactions);
    }

    double perSecond() {
        return interactions / settled;
    }

    Optional<Spent> floorPer1000() {
        return floor.map(known -> known.spent().per1000(interactions));
    }

    Optional<Double> ratio() {
        return floor.map(known -> spent.total() / known.spent().total());
    }
}
