package io.perennial.interaction.recording.decision;

import io.perennial.contract.Severity;

/**
 * What was noted about a contact; anything may be null.
 *
 * @param cause why, in the bank's codes
 * @param outcome what came of it, in the bank's codes
 * @param staff the bank's code of the member of staff
 * @param rating satisfaction, 1 to 5
 * @param severity how much a complaint weighs
 * @param durationSeconds how long it took, from 0
 * @param notes free words; may hold personal data, so they are never told to others
 */
public record Remarks(
        String cause,
        String outcome,
        Sentiment sentiment,
        String staff,
        Integer rating,
        Severity severity,
        Integer durationSeconds,
        String notes) {

    Remarks withNotes(String other) {
        return new Remarks(cause, outcome, sentiment, staff, rating, severity, durationSeconds, other);
    }

    Remarks withSeverity(Severity other) {
        return new Remarks(cause, outcome, sentiment, staff, rating, other, durationSeconds, notes);
    }
}
