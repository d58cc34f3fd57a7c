package io.perennial.lifecycle.decision;

import io.perennial.contract.Stage;

/**
 * A rule whose conditions all hold: what it would do.
 *
 * @param to the stage it leads to
 * @param reason code of why; stored and audited
 * @param rule id of the rule in its rule set
 * @param waits whether the dwell time of the present stage holds it back, because activity or assets are what caused it
 */
public record Hit(Stage to, String reason, String rule, boolean waits) {}
