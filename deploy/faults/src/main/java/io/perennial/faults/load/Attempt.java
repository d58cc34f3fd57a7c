package io.perennial.faults.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.UUID;

/**
 * One try of an operation.
 *
 * @param status of the answer; 0 if there was none
 * @param text the answer as it came; null if there was none
 * @param answer the same, read; a missing node if there is nothing to read
 * @param lines for each line of a bulk request that was answered: its result
 */
record Attempt(Outcome outcome, int status, String text, JsonNode answer, List<Attempt> lines) {

    private static final int AMBIGUOUS = 412;

    static Attempt unknown(int status) {
        return new Attempt(Outcome.UNKNOWN, status, null, MissingNode.getInstance(), List.of());
    }

    /** It was refused because an earlier try, or somebody else, had come before: nobody can tell which. */
    static Attempt ambiguous(Attempt refused) {
        return new Attempt(Outcome.UNKNOWN, refused.status(), null, MissingNode.getInstance(), List.of());
    }

    /** The id that the answer names. */
    UUID id() {
        return UUID.fromString(answer.path("id").asText());
    }

    /** Whether there is no use in asking again. */
    boolean isFinal() {
        return outcome != Outcome.UNKNOWN || status == AMBIGUOUS;
    }

    static Attempt of(int status, String text, JsonNode answer) {
        return new Attempt(outcome(status, answer), status, text, answer, List.of());
    }

    /** An answer that says that the service could not, or is still at it, says nothing about what will have been done. */
    private static Outcome outcome(int status, JsonNode answer) {
        boolean stillRunning = answer.path("type").asText().endsWith("still-running");
        if (status >= 500 || status == 408 || status == 429 || stillRunning) {
            return Outcome.UNKNOWN;
        }
        return status < 300 ? Outcome.OK : Outcome.REJECTED;
    }
}
