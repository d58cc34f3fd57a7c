package io.perennial.scoring.decision;

import java.util.List;

/**
 * A churn risk with its explanation.
 *
 * @param percent the probability in hundredths
 * @param base points that everybody starts with
 * @param reasons what each input adds, the largest first
 * @param model version of the scorecard
 */
public record ChurnRisk(int percent, int base, List<Reason> reasons, String model) {

    /**
     * One input's part.
     *
     * @param band into which of its bands the customer falls
     * @param points hundredths of log-odds; negative speaks for staying
     */
    public record Reason(Scorecard.Input input, String band, int points) implements Comparable<Reason> {

        static Reason of(Scorecard.Input input, Scorecard.Band band) {
            return new Reason(input, band.name(), band.points());
        }

        @Override
        public int compareTo(Reason other) {
            int byPoints = Integer.compare(other.points, points);
            return byPoints != 0 ? byPoints : input.compareTo(other.input);
        }
    }
}
