package io.perennial.lifecycle.decision;

import java.util.List;
import java.util.NavigableSet;

/** One version of the rules of the business: a customer's situation in, everything that could follow out. */
public interface StageRules {

    /** The version, as it is kept with every move that it causes. */
    String version();

    /** All rules that hold, in the order of the rule set. */
    List<Hit> hits(Situation situation);

    /** After how many days without a value interaction a rule may begin or cease to hold: then somebody has to look. */
    NavigableSet<Integer> silences();
}
