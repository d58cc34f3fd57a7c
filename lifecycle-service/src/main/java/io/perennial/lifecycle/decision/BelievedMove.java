package io.perennial.lifecycle.decision;

import java.util.UUID;

/** A move that is on record and that nobody has refuted. */
public record BelievedMove(UUID id, Move move) {}
