package io.perennial.lifecycle;

import io.perennial.lifecycle.decision.Pace;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Period;
import java.util.Optional;

/** What the bank sets about stages. Changed, it changes how days are folded, and what is asked for, from the next fold on. */
@ConfigMapping(prefix = "perennial.lifecycle")
public interface LifecycleSettings {

    /** Days for which GROWTH, MATURE and DECLINE hold back moves by activity and assets. 0 lets customers flap. */
    @WithDefault("7")
    int dwellDays();

    /** Churn risk, 0 to 1, under which a retention case that a churn risk opened is over. */
    @WithDefault("0.6")
    BigDecimal calmBelow();

    /** For how many days a move by hand holds against the rules unless the person says otherwise. */
    @WithDefault("30")
    int holdDays();

    /** Occasions longer ago than this are not acted upon: loading a history must not write to people. */
    @WithDefault("P30D")
    Period actionHorizon();

    /** How often it is looked whether a customer's review, or a planned action, has come due; the schedules name it. */
    @WithDefault("3s")
    String sweepEvery();

    /** A file that replaces the shipped {@code playbook/default.json}; read at start, refused if it is not understood. */
    Optional<Path> playbook();

    /** A file that replaces the shipped {@code rules/retention.dmn}; read at start, refused if it is not understood. */
    Optional<Path> retentionRules();

    default Pace pace() {
        return Pace.of(dwellDays(), calmBelow());
    }
}
