package io.perennial.lifecycle.rules;

import io.perennial.lifecycle.decision.Audience;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Puts a version in force.
 *
 * @param from the first day; today if left out. In the past only as long as no customer is known
 * @param audience whose rules they are; everybody's who has none of their own if left out
 */
@Schema(examples = "{\"from\": \"2037-01-01\", \"audience\": \"CORPORATE\"}")
record ActivateRules(LocalDate from, Audience audience) {}
