package io.perennial.lifecycle.decision;

import io.perennial.contract.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * How hasty the fold is.
 *
 * @param dwell days for which a stage, once entered, holds back moves caused by activity and assets; no entry means none
 * @param calmBelow churn risk under which a case that a churn risk opened is over, 0 to 1
 */
public record Pace(Map<Stage, Integer> dwell, BigDecimal calmBelow) {

    public Pace {
        dwell = Map.copyOf(dwell);
    }

    /** The same dwell in GROWTH, MATURE and DECLINE, the stages between which activity could make a customer flap. */
    public static Pace of(int dwellDays, BigDecimal calmBelow) {
        Map<Stage, Integer> dwell = new EnumMap<>(Stage.class);
        dwell.put(Stage.GROWTH, dwellDays);
        dwell.put(Stage.MATURE, dwellDays);
        dwell.put(Stage.DECLINE, dwellDays);
        return new Pace(dwell, calmBelow);
    }

    LocalDate dwellEnd(Standing standing) {
        return standing.since().plusDays(dwell.getOrDefault(standing.stage(), 0));
    }
}
