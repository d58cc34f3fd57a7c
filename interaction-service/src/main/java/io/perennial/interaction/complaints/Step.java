package io.perennial.interaction.complaints;

import io.perennial.interaction.complaints.decision.ComplaintState;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** One step in the life of a complaint. */
@Embeddable
class Step {

    @Enumerated(EnumType.STRING)
    private ComplaintState state;

    private Instant at;

    private Instant knownAt;

    private String staff;
    private String words;

    protected Step() {}

    Step(ComplaintState state, Instant at, Instant knownAt, String staff, String words) {
        this.state = state;
        this.at = at;
        this.knownAt = knownAt;
        this.staff = staff;
        this.words = words;
    }

    /** Whether the complaint waits for a solution from here on. */
    boolean opens() {
        return state == ComplaintState.OPEN || state == ComplaintState.REOPENED;
    }

    Instant at() {
        return at;
    }

    ComplaintView.StepView view() {
        return new ComplaintView.StepView(state, at, knownAt, staff, words);
    }
}
