package io.perennial.lifecycle.rules;

import io.perennial.lifecycle.decision.Audience;
import java.time.Instant;
import java.time.LocalDate;

/** From which business day on a version is in force, and for whom; everybody if the audience is left out. */
record ActivationView(String version, LocalDate from, Audience audience, Instant activatedAt, String activatedBy) {

    static ActivationView of(RuleSets.Activation activation) {
        return new ActivationView(
                activation.version(),
                activation.from(),
                activation.audience(),
                activation.activatedAt(),
                activation.activatedBy());
    }
}
