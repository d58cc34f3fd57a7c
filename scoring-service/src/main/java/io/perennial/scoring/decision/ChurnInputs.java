package io.perennial.scoring.decision;

/**
 * What the scorecard looks at, as of the end of one day.
 *
 * @param daysSinceDealing days since the last value interaction, −1 if there was none yet
 * @param assets mean closing balance of 30 days, see {@link Amount}
 * @param assets90DaysAgo the same 90 days ago
 * @param satisfaction mean rating of 365 days in hundredths, −1 if unknown
 * @param tenure days since the customer's first day
 */
public record ChurnInputs(
        long daysSinceDealing,
        int dealings90d,
        int dealingsPrevious90d,
        long assets,
        long assets90DaysAgo,
        int openComplaints,
        int satisfaction,
        int products,
        long tenure) {

    // Below four dealings in 90 days a fall to half is chance.
    private static final int ENOUGH_TO_COMPARE = 4;

    /** The measure that an input is banded by; NaN if it is unknown. */
    double measure(Scorecard.Input input) {
        return switch (input) {
            case RECENCY -> daysSinceDealing;
            case ACTIVITY_TREND ->
                dealingsPrevious90d < ENOUGH_TO_COMPARE ? Double.NaN : (double) dealings90d / dealingsPrevious90d;
            case ASSET_TREND -> assets90DaysAgo <= 0 ? Double.NaN : (double) assets / assets90DaysAgo;
            case OPEN_COMPLAINTS -> openComplaints;
            case SATISFACTION -> satisfaction < 0 ? Double.NaN : satisfaction / 100.0;
            case PRODUCTS -> products;
            case TENURE -> tenure;
        };
    }
}
