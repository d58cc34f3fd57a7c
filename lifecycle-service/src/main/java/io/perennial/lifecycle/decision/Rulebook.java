package io.perennial.lifecycle.decision;

import java.time.LocalDate;
import java.util.Optional;

/** Which rules are in force for whom and when. */
public interface Rulebook {

    /** The rules in force on a day for an audience. */
    StageRules on(LocalDate day, Audience audience);

    /** The next day on which other rules come into force: everybody is looked at again on it. */
    Optional<LocalDate> nextChangeAfter(LocalDate day);
}
