package io.perennial.lifecycle.decision;

import java.time.LocalDate;

/**
 * A further sign of decline, kept as evidence in a retention case.
 *
 * @param day the day on which it was first seen
 * @param code reason code of the rule that began to hold, or COMPLAINT_OPENED
 */
public record Signal(LocalDate day, String code) {}
