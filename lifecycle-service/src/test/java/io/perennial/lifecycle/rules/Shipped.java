package io.perennial.lifecycle.rules;

import io.perennial.lifecycle.decision.Audience;
import io.perennial.lifecycle.decision.Life;
import io.perennial.lifecycle.decision.Pace;
import io.perennial.lifecycle.decision.Rulebook;
import io.perennial.lifecycle.decision.StageRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** The rules as they are shipped, in force for everybody and for ever. */
public final class Shipped {

    private static final StageRules STAGES = ShippedRules.stageTable();
    private static final RetentionTable RETENTION = ShippedRules.retentionTable();

    private Shipped() {}

    public static Life life() {
        return life(new Rulebook() {
            @Override
            public StageRules on(LocalDate day, Audience audience) {
                return STAGES;
            }

            @Override
            public Optional<LocalDate> nextChangeAfter(LocalDate day) {
                return Optional.empty();
            }
        });
    }

    public static Life life(Rulebook rulebook) {
        return new Life(rulebook, RETENTION, Pace.of(7, new BigDecimal("0.6")));
    }

    public static StageRules stages() {
        return STAGES;
    }

    /** The shipped table with one text replaced, as another version. */
    public static StageRules stagesWith(String version, String text, String replacement) {
        String model = new String(ShippedRules.stageModel(), java.nio.charset.StandardCharsets.UTF_8);
        return StageTable.checked(
                version, model.replace(text, replacement).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
