package io.perennial.interaction.complaints;

import io.perennial.interaction.complaints.decision.ComplaintState;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One step in the life of a complaint. */
@Embeddable
class Step {

    @Enumerated(EnumType.STRING)
    private ComplaintState state;

    private Instant at;

    private Instant knownAt;

    private String staff;
    private UUID wordsId;

    protected Step() {}

    Step(ComplaintState state, Instant at, Instant knownAt, String staff, UUID wordsId) {
        this.state = state;
        this.at = at;
        this.knownAt = knownAt;
        this.staff = staff;
        this.wordsId = wordsId;
    }

    /** Whether the complaint waits for a solution from here on. */
    boolean opens() {
        return state == ComplaintState.OPEN || state == ComplaintState.REOPENED;
    }

    Instant at() {
        return at;
    }

    /** Where its words stand; null if there are none. */
    UUID wordsId() {
        return wordsId;
    }

    ComplaintView.StepView view(Map<UUID, String> words) {
        return new ComplaintView.StepView(state, at, knownAt, staff, words.get(wordsId));
    }
}
