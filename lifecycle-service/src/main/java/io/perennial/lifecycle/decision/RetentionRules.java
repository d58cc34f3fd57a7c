package io.perennial.lifecycle.decision;

import io.perennial.contract.Facts;
import io.perennial.contract.RetentionStrategy;

/** Which way to fight for a customer, from why they decline and what they are worth. */
public interface RetentionRules {

    RetentionStrategy strategyFor(String reason, Facts facts);
}
