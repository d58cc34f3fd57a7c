package io.perennial.scoring.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The churn scorecard that is shipped, added up by hand in hundredths: the card itself is not read. */
final class PlainRisk {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private int points = -200;

    PlainRisk silentFor(long days) {
        points += days <= 30 ? 0 : days <= 60 ? 30 : days <= 90 ? 80 : 400;
        return this;
    }

    PlainRisk dealings(int now, int before) {
        if (before >= 4) {
            points += 2 * now <= before ? 400 : 10 * now < 8 * before ? 90 : 10 * now <= 12 * before ? 0 : -10;
        }
        return this;
    }

    PlainRisk assets(BigDecimal now, BigDecimal before) {
        if (before.signum() > 0) {
            BigDecimal share = now.multiply(HUNDRED).divide(before, 12, RoundingMode.HALF_UP);
            points += share.compareTo(new BigDecimal(50)) <= 0
                    ? 80
                    : share.compareTo(new BigDecimal(90)) < 0
                            ? 40
                            : share.compareTo(new BigDecimal(110)) <= 0 ? 0 : -10;
        }
        return this;
    }

    PlainRisk complaints(int open) {
        points += open == 0 ? 0 : open == 1 ? 90 : open == 2 ? 170 : 200;
        return this;
    }

    PlainRisk satisfaction(BigDecimal mean) {
        if (mean != null) {
            double stars = mean.doubleValue();
            points += stars <= 2 ? 40 : stars < 4 ? 10 : -40;
        }
        return this;
    }

    PlainRisk products(long howMany) {
        points += howMany <= 1 ? 15 : howMany == 2 ? 0 : -20;
        return this;
    }

    PlainRisk tenure(long days) {
        points += days < 365 ? 15 : days < 1825 ? 0 : -10;
        return this;
    }

    BigDecimal probability() {
        return BigDecimal.valueOf(Math.round(100 / (1 + Math.exp(-points / 100.0))), 2);
    }
}
