package io.perennial.customer.history;

import io.perennial.customer.history.decision.FieldChange;
import java.util.List;
import java.util.UUID;

/** What changed at once in one customer file. */
public record Change(UUID customerId, List<FieldChange> fields) {}
