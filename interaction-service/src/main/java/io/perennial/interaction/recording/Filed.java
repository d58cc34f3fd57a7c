package io.perennial.interaction.recording;

import io.perennial.rest.Outcome;
import io.perennial.rest.Problem;
import java.util.UUID;

/** What became of a report. */
sealed interface Filed {

    /** As a line of a stream is told. */
    Outcome outcome();

    /** It is recorded, or waits. */
    record New(Placed placed) implements Filed {
        @Override
        public Outcome outcome() {
            return Outcome.created(placed.interaction().id());
        }
    }

    /** It was told before, under the same external id. */
    record ToldBefore(UUID id) implements Filed {
        @Override
        public Outcome outcome() {
            return Outcome.ok(id);
        }
    }

    /** It cannot be recorded. */
    record Refused(Problem problem) implements Filed {
        @Override
        public Outcome outcome() {
            return Outcome.refused(problem);
        }
    }
}
