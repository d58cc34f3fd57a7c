package io.perennial.faults;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * What one round came to; a line of the report.
 *
 * @param campaign the seed of the campaign
 * @param commit what was tested
 * @param java the version of Java that it ran on
 * @param plant the bug that had been planted; null if none
 * @param ok operations that were acknowledged
 * @param unanswered tries that ended without an answer, each repeated until there was one
 * @param open operations that were never answered
 * @param recovery seconds from the end of the faults until all was well again; null if it was not in time
 * @param unwell what was not well then
 * @param rest seconds from the end of the load until nothing moved any more; null if it was given up
 * @param killed processes that were not live
 * @param starts of service processes, for whatever reason
 * @param megabytes that all service processes hold together
 * @param answered the share of tries that were answered while the faults lasted, by service
 * @param violations by invariant, the first few of each; empty is what we want
 * @param soak what made it a long round; null if it was none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Result(
        long campaign,
        int round,
        String commit,
        int java,
        String plant,
        String faults,
        int ok,
        int rejected,
        int unanswered,
        int open,
        Double recovery,
        String unwell,
        Double rest,
        int killed,
        int starts,
        long megabytes,
        Map<String, Double> answered,
        List<String> violations,
        double seconds,
        Soak soak) {

    /**
     * What a long round was.
     *
     * @param minutes of load, with a fault in each
     * @param megabytes that all service processes held together, minute by minute, as far as all were there
     */
    record Soak(int minutes, List<Long> megabytes) {

        private static final double FLAT = 1.1;

        /** Whether the last third of the time needed hardly more memory than the one before. */
        boolean isFlat() {
            int third = megabytes.size() / 3;
            return third == 0 || mean(2 * third, megabytes.size()) <= FLAT * mean(third, 2 * third);
        }

        private double mean(int from, int to) {
            return megabytes.subList(from, to).stream()
                    .mapToLong(Long::longValue)
                    .average()
                    .orElseThrow();
        }
    }

    /** Whether it is a round of a campaign, and not a soak or one with a planted bug. */
    boolean countsAsRound() {
        return plant == null && soak == null;
    }

    boolean isClean() {
        return violations.isEmpty();
    }

    /** In one line. */
    String line() {
        return "round %d: %s — %d done, %d refused, %d unanswered; well again %s; %s (%.0f s)"
                .formatted(
                        round,
                        faults,
                        ok,
                        rejected,
                        unanswered,
                        recovery == null ? "not in time: " + unwell : "after %.1f s".formatted(recovery),
                        isClean() ? "0 violations" : "VIOLATIONS, the first: " + violations.get(0),
                        seconds);
    }
}
