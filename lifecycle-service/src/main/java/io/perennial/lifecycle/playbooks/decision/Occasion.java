package io.perennial.lifecycle.playbooks.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A reason to act that is there now: the customer is in a stage, or a case is open.
 *
 * @param source the move that led to the stage, or the case
 * @param chapter name of the playbook's chapter
 * @param on the day of the move, or on which the case opened
 */
public record Occasion(UUID source, String chapter, LocalDate on, List<Plan> plans) {}
