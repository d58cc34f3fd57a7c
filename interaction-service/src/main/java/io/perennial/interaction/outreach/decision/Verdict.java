package io.perennial.interaction.outreach.decision;

import java.time.LocalDate;

/** What the contact policy says to one contact. */
public sealed interface Verdict {

    /** It may go out now. */
    record Send() implements Verdict {}

    /** Not today; it is tried again. */
    record Postpone(String reason, LocalDate tryOn) implements Verdict {}

    /** Not today, and later would be too late. */
    record GiveUp(String reason) implements Verdict {}
}
