package io.perennial.faults.load;

import java.util.Collections;
import java.util.List;

/** Keeps what is known of a round's operations: in the journal, and as numbers. */
final class Book {

    private final Tally tally = new Tally();
    private final Journal journal;
    private final int round;

    Book(Journal journal, int round) {
        this.journal = journal;
        this.round = round;
    }

    void intend(Operation operation) {
        journal.intend(round, written(operation));
    }

    void note(Operation operation, Attempt attempt) {
        List<Operation> written = written(operation);
        boolean byLine = !operation.lines().isEmpty() && !attempt.lines().isEmpty();
        List<Attempt> attempts = byLine ? attempt.lines() : Collections.nCopies(written.size(), attempt);
        journal.note(written, attempts);
        attempts.forEach(tally::count);
    }

    Tally tally() {
        return tally;
    }

    /** What stands in the journal of an operation: nothing of reads, and each line of a bulk request. */
    private static List<Operation> written(Operation operation) {
        return switch (operation.what()) {
            case READ -> List.of();
            case BULK -> operation.lines();
            default -> List.of(operation);
        };
    }
}
