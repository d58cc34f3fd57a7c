package io.perennial.lifecycle.decision;

import java.util.List;

/** One version of the rules of the business: a customer's situation in, everything that could follow out. */
public interface StageRules {

    /** The version, as it is kept with every move that it causes. */
    String version();

    /** All rules that hold, in the order of the rule set. */
    List<Hit> hits(Situation situation);
}
