package io.perennial.scoring.decision;

import io.perennial.contract.Tier;
import io.perennial.contract.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The model that ships. */
final class Models {

    static final Tiers TIERS = new Tiers(
            Map.of(
                    Tier.PREFERRED, new BigDecimal(50_000),
                    Tier.WEALTH, new BigDecimal(200_000),
                    Tier.PREMIER, new BigDecimal(1_000_000),
                    Tier.PRIVATE, new BigDecimal(6_000_000)),
            new BigDecimal(8_000_000),
            new BigDecimal(1_000_000),
            10);
    static final Scorecard SCORECARD = scorecard();
    static final Model SHIPPED = new Model(TIERS, SCORECARD, List.of(50));

    private Models() {}

    private static Scorecard scorecard() {
        try (InputStream file = Models.class.getResourceAsStream("/scorecards/scorecard-v1.json")) {
            return Wire.json().readValue(file, Scorecard.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
