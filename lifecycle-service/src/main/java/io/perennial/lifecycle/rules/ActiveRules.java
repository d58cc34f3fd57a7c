package io.perennial.lifecycle.rules;

import io.perennial.lifecycle.decision.Audience;
import java.time.LocalDate;

/** The version in force for an audience on a day. */
record ActiveRules(String version, Audience audience, LocalDate on) {}
