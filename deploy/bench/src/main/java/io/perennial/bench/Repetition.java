package io.perennial.bench;

/**
 * What one repetition cost.
 *
 * @param interactions how many were recorded
 * @param fed seconds until the last one was handed over
 * @param settled seconds until nothing was under way any more
 * @param spent by the bank's processes
 * @param left what it left behind
 * @param floor what leaving the same behind costs at least
 */
record Repetition(long interactions, double fed, double settled, Spent spent, LeftBehind left, Spent floor) {

    Spent per1000() {
        return spent.per1000(interactions);
    }

    Spent floorPer1000() {
        return floor.per1000(interactions);
    }

    double ratio() {
        return spent.total() / floor.total();
    }
}
