package io.perennial.lifecycle.retention;

import io.perennial.lifecycle.decision.CaseFile;
import java.util.UUID;

/** A case that is open, by the id under which it was told. */
public record OpenCase(UUID id, CaseFile file) {}
