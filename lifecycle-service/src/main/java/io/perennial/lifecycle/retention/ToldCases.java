package io.perennial.lifecycle.retention;

import io.perennial.lifecycle.decision.CaseFile;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The cases of a customer as a fold tells them.
 *
 * @param after the evening with which the fold began; what was closed by then is not in question
 */
public record ToldCases(UUID customerId, LocalDate after, List<CaseFile> cases) {}
