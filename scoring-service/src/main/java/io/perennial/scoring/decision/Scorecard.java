package io.perennial.scoring.decision;

import java.util.List;
import java.util.stream.LongStream;

/**
 * A transparent logistic scorecard for churn risk: every input falls into a band, every band earns points, and the probability
 * is 1 ÷ (1 + e^−z) where z is the sum of the points in hundredths.
 *
 * @param version its name, told with every score
 * @param base points that everybody starts with
 * @param historyDays without so many days of history there is no score
 * @param criteria one for each input
 */
public record Scorecard(String version, int base, int historyDays, List<Criterion> criteria) {

    /** What is looked at. */
    public enum Input {
        /** Days since the last value interaction. */
        RECENCY,
        /** Value interactions of 90 days ÷ those of the 90 days before; unknown where those are fewer than four. */
        ACTIVITY_TREND,
        /** Mean assets of 30 days ÷ those of 90 days ago; unknown where there were none. */
        ASSET_TREND,
        /** Complaints not resolved. */
        OPEN_COMPLAINTS,
        /** Mean rating of 365 days, 1 to 5. */
        SATISFACTION,
        /** Different products held or bought. */
        PRODUCTS,
        /** Days since the customer's first day. */
        TENURE
    }

    /**
     * How one input is judged.
     *
     * @param unknownPoints points if the input is unknown
     * @param bands in order: the first that holds the measure counts; the last has no limit
     */
    public record Criterion(Input input, int unknownPoints, List<Band> bands) {

        public Criterion {
            if (bands.isEmpty() || !bands.get(bands.size() - 1).isOpen()) {
                throw new IllegalArgumentException("the last band of " + input + " must have no limit");
            }
        }

        Band bandOf(ChurnInputs inputs) {
            double measure = inputs.measure(input);
            if (Double.isNaN(measure)) {
                return new Band("UNKNOWN", null, null, unknownPoints);
            }
            int index = 0;
            while (!bands.get(index).holds(measure)) {
                index++;
            }
            return bands.get(index);
        }

        private LongStream ends() {
            return bands.stream().filter(band -> !band.isOpen()).mapToLong(Band::firstBeyond);
        }
    }

    /**
     * A part of an input's range; without limits it takes all that is left.
     *
     * @param atMost upper limit that belongs to the band, or null
     * @param below upper limit that does not, or null
     */
    public record Band(String name, Double atMost, Double below, int points) {

        boolean holds(double measure) {
            return (atMost == null || measure <= atMost) && (below == null || measure < below);
        }

        private boolean isOpen() {
            return atMost == null && below == null;
        }

        // The first whole number that lies outside.
        private long firstBeyond() {
            return atMost == null ? (long) Math.ceil(below) : (long) Math.floor(atMost) + 1;
        }
    }

    /** The churn risk in hundredths. */
    int churn(ChurnInputs inputs) {
        int points = base;
        for (Criterion criterion : criteria) {
            points += criterion.bandOf(inputs).points();
        }
        return percent(points);
    }

    /** The same with every input's part in it, the one that adds most first. */
    ChurnRisk explain(ChurnInputs inputs) {
        List<ChurnRisk.Reason> reasons = criteria.stream()
                .map(criterion -> ChurnRisk.Reason.of(criterion.input(), criterion.bandOf(inputs)))
                .sorted()
                .toList();
        return new ChurnRisk(churn(inputs), base, reasons, version);
    }

    /** The ages of a relationship, in days, at which the score may change although nothing happens. */
    long[] ages() {
        LongStream tenure = criteria.stream()
                .filter(criterion -> criterion.input() == Input.TENURE)
                .flatMapToLong(Criterion::ends);
        return LongStream.concat(LongStream.of(historyDays), tenure).sorted().toArray();
    }

    private static int percent(int points) {
        return (int) Math.round(100 / (1 + StrictMath.exp(-points / 100.0)));
    }
}
